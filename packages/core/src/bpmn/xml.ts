// oxlint-disable-next-line no-control-regex -- these are what XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text as content of an XML element, or as the value of an attribute. */
const escapeXml = (text: string): string =>
  text.replaceAll(FORBIDDEN, '\uFFFD').replaceAll(/[&<>"\t\n\r]/g, (mark) => NAMED[mark] ?? mark);

type Value = string | number | boolean | undefined;

/** An element with its attributes, those undefined left out; `content` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, Value>>,
  ...content: readonly string[]
): string {
  const told = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('');
  const inside = content.filter((one) => one !== '').join('\n');
  return inside === '' ? `<${name}${told} />` : `<${name}${told}>\n${inside}\n</${name}>`;
}

/** An element that holds a text. */
export const textElement = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
