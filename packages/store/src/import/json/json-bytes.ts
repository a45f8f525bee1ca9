export const [LF, SPACE, QUOTATION, COMMA, COLON, OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN, CLOSE] = [
  10, 32, 34, 44, 58, 91, 92, 93, 123, 125,
];
export const LINE_END = Uint8Array.of(LF);

export const [QUOTE, OPENING, CLOSING, BREAK] = [1, 2, 3, 4];
/** What a byte may do between the texts of a value: begin a text, open, close, end a line. */
export const KINDS = new Uint8Array(256);
KINDS[QUOTATION] = QUOTE;
KINDS[OPEN] = KINDS[OPEN_LIST] = OPENING;
KINDS[CLOSE] = KINDS[CLOSE_LIST] = CLOSING;
KINDS[LF] = BREAK;

/** The name that a quoted text is. */
export function nameOf(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}
