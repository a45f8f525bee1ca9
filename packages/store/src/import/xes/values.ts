const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&([^;]{0,10});?/g;

/**
 * An attribute value of XML as text. `raw` holds one character a byte. Line breaks and tabs are spaces (XML 1.0 §3.3.3).
 * Null when it holds a reference that XML does not define.
 */
export function decodedValue(raw: string, encoding: 'utf-8' | 'latin1'): string | null {
  if (!/[&\t\n\r\x80-\xff]/.test(raw)) return raw;
  const text = encoding === 'utf-8' ? Buffer.from(raw, 'latin1').toString('utf8') : raw;
  const spaced = text.replaceAll('\r\n', ' ').replaceAll(/[\t\n\r]/g, ' ');
  if (!spaced.includes('&')) return spaced;
  let known = true;
  const decoded = spaced.replaceAll(REFERENCE, (whole, name: string) => {
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
