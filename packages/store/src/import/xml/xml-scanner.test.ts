import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../errors.ts';
import { READ_LIMITS } from '../source.ts';
import { XmlScanner } from './xml-scanner.ts';
import type { XmlTag } from './xml-tag.ts';

type Tag = readonly [kind: 'open' | 'leaf' | 'close', name: string, key?: string | null, value?: string | null];

function tagsOf(text: string | Buffer, block = 1 << 16): Tag[] {
  const tags: Tag[] = [];
  const of = (tag: XmlTag): [string | null, string | null] => [tag.attribute('key'), tag.attribute('value')];
  const scanner = new XmlScanner(
    'log.xes',
    {
      open: (name, tag) => tags.push(['open', name, ...of(tag)]),
      leaf: (name, tag) => tags.push(['leaf', name, ...of(tag)]),
      known: ({ name, key }, part, start, end) => tags.push(['leaf', name, key, part.toString('utf8', start, end)]),
      close: (name) => tags.push(['close', name]),
      recordAt: -1,
    },
    READ_LIMITS,
  );
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += block) scanner.push(bytes.subarray(at, at + block));
  scanner.end();
  return tags;
}

/** The same tags by saxes: the oracle. */
function tagsBySaxes(text: string): Tag[] {
  const tags: Tag[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }) =>
    tags.push([isSelfClosing ? 'leaf' : 'open', name, attributes['key'] ?? null, attributes['value'] ?? null]),
  );
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (!isSelfClosing) tags.push(['close', name]);
  });
  parser.write(text).close();
  return tags;
}

const codeOf = (text: string | Buffer): unknown => {
  try {
    tagsOf(text);
    return 'read';
  } catch (error) {
    return error instanceof SourceError ? error.code : error;
  }
};

describe('the tags of an XES text', () => {
  it('come with name, key and value', () => {
    expect(tagsOf('<log><string key="a" value="1"/><date value=\'2\' key = "b" ></date></log>')).toEqual([
      ['open', 'log', null, null],
      ['leaf', 'string', 'a', '1'],
      ['open', 'date', 'b', '2'],
      ['close', 'date'],
      ['close', 'log'],
    ]);
  });

  it('are not looked for in comments, CDATA and declarations', () => {
    const text = '<?xml version="1.0"?><!-- <a> --><!DOCTYPE log><log><![CDATA[<b key="x"/>]]>text<!-- > --></log>';
    expect(tagsOf(text)).toEqual([
      ['open', 'log', null, null],
      ['close', 'log'],
    ]);
  });

  it('lose their name space', () => {
    expect(tagsOf('<x:log><x:string key="a" value="1"/></x:log>').map(([, name]) => name)).toEqual([
      'log',
      'string',
      'log',
    ]);
  });

  it('have their references and characters decoded', () => {
    const text = '<log><string key="a&amp;b" value="&lt;&#233;&#x20AC;&gt;&quot;&apos; é€ line\nbreak\ttab"/></log>';
    expect(tagsOf(text)[1]).toEqual(['leaf', 'string', 'a&b', '<é€>"\' é€ line break tab']);
  });

  it('come out right when their writer forgot to say that they are Windows-1252', () => {
    const text = Buffer.from('<log><string key="é" value="ü"/></log>', 'latin1');
    expect(tagsOf(text)[1]).toEqual(['leaf', 'string', 'é', 'ü']);
  });

  it.each([
    ['<log><trace>', 'truncated'],
    ['<log><trace></trace>', 'truncated'],
    ['<log><string key="a" val', 'truncated'],
    ['<log></log', 'truncated'],
    ['', 'truncated'],
    ['<log><trace></log>', 'malformed'],
    ['<log></log><log></log>', 'malformed'],
    ['<log><string key=a value="1"/></log>', 'malformed'],
    ['<log><string key="a" value="&nbsp;"/></log>', 'malformed'],
    ['<log><string key="a" value="&#0;"/></log>', 'malformed'],
    ['<!DOCTYPE log [<!ENTITY a "b">]><log></log>', 'forbidden-entity'],
    ['<log><string key="a" value="\0"/></log>', 'malformed'],
    ['<lo\0g></log>', 'malformed'],
    ['<a>'.repeat(65), 'too-deep'],
  ])('are refused: %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('are refused with their place', () => {
    const text = `<log>\n${'<string key="a" value="1"/>\n'.repeat(5000)}<trace></event></log>`;
    expect(() => tagsOf(text, 1000)).toThrow(
      expect.objectContaining({ fault: { file: 'log.xes', offset: 6 + 5000 * 28 + 7, value: '</event></log>' } }),
    );
  });

  const character = fc.constantFrom(
    'a',
    'é',
    '€',
    '😀',
    ' ',
    '\n',
    '\t',
    '\r\n',
    '&amp;',
    '&lt;',
    '&#65;',
    '&#x1F600;',
    '>',
    "'",
    '/>',
    '=',
  );
  const text = fc.array(character, { maxLength: 6 }).map((parts) => parts.join(''));
  const key = fc.constantFrom('concept:name', 'org:resource', 'é', 'k&amp;');
  const leaf = fc
    .tuple(fc.constantFrom('string', 'date', 'int'), key, text)
    .map(([tag, k, v]) => `<${tag} key="${k}" value="${v}"/>`);
  const other = fc.constantFrom(
    '<!-- <x> -->',
    '\n  ',
    '<![CDATA[<x>]]>',
    '<empty/>',
    "<id value='x' key='y' />",
    '<list key="l"><values><int key="v" value="1"/></values></list>',
  );
  const event = fc
    .array(fc.oneof({ weight: 4, arbitrary: leaf }, other), { maxLength: 8 })
    .map((parts) => `<event>${parts.join('\n')}</event>`);
  const log = fc
    .array(event, { maxLength: 8 })
    .map((events) => `<?xml version="1.0" encoding="UTF-8"?>\n<log>${events.join('')}</log>\n`);

  it('property: are those that saxes finds, in blocks of any size', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 1, max: 200 }), (written, block) => {
        expect(tagsOf(written, block)).toEqual(tagsBySaxes(written));
      }),
    );
  });
});
