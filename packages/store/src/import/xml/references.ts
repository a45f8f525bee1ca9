const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&([^;]{0,10});?/g;

/**
 * The text of an attribute value: line breaks and tabs are spaces (XML 1.0 §3.3.3), references are resolved.
 * Null when it holds a reference that XML does not define.
 */
export const attributeText = (raw: string): string | null =>
  resolved(/[\t\n\r]/.test(raw) ? raw.replaceAll('\r\n', ' ').replaceAll(/[\t\n\r]/g, ' ') : raw);

/** The text between two tags: every line break is a line feed (XML 1.0 §2.11), references are resolved. Null as above. */
export const contentText = (raw: string): string | null =>
  resolved(raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw);

function resolved(text: string): string | null {
  if (!text.includes('&')) return text;
  let known = true;
  const decoded = text.replaceAll(REFERENCE, (whole, name: string) => {
    const character = whole.endsWith(';') ? characterOf(name) : undefined;
    if (character === undefined) known = false;
    return character ?? whole;
  });
  return known ? decoded : null;
}

function characterOf(name: string): string | undefined {
  if (!name.startsWith('#')) return NAMED[name];
  const code = /^#x[\da-f]+$/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d+$/.test(name)
      ? Number(name.slice(1))
      : Number.NaN;
  const allowed =
    code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff));
  return allowed ? String.fromCodePoint(code) : undefined;
}
