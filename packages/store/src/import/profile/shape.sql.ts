/** Characters of a value that its shape is made of. */
const LONGEST = 40;

/** The shape of a text: digits as 9, letters as A but for up to three leading ones (`INV-2024` → `INV-9999`). */
export function shapeSql(text: string): string {
  const head = String.raw`regexp_extract(${text}, '^\p{L}{0,3}')`;
  const rest = `substr(${text}, length(${head}) + 1, ${LONGEST})`;
  return String.raw`${head} || regexp_replace(regexp_replace(${rest}, '\p{N}', '9', 'g'), '\p{L}', 'A', 'g')`;
}
