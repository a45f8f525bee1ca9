import { sayText } from '../../explain/index.ts';
import type { Locale } from '../../explain/index.ts';
import { WORDS } from '../../lenses.ts';
import { aboutLines, toldSections } from '../lines.ts';
import { gatherNotes } from '../notes.ts';
import type { Note } from '../notes.ts';
import { MOST_CLAIMS } from '../report.ts';
import type { Picture, Report, ReportSection } from '../report.ts';
import { lensTitle, sayIn } from '../words.ts';
import type { Saying } from '../words.ts';
import { claimHtml, saidHtml } from './claim.ts';
import { escapeHtml } from './escape.ts';
import { STYLE } from './style.ts';
import { drawSvg } from './svg.ts';
import { scroll, tableHtml } from './table.ts';

/** Nothing is fetched and nothing runs: the document is all there is. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * A report as one HTML file that needs nothing else: no script, no network, its pictures drawn inside. It prints on A4. At most
 * `MOST_CLAIMS` sentences and `MOST_ROWS` rows of each chapter and table are in it; the rest is said to be left out.
 */
export function reportHtml(report: Report, pictures: readonly Picture[], locale: Locale): string {
  const saying = sayIn(locale, report.about.zone);
  const { words } = saying;
  const title = words.title(report.about.name);
  const sections = toldSections(report);
  const chapters = sections.map((section) => chapterHtml(report, section, pictures, saying));
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="generator" content="Aval ${report.about.version}">
<title>${escapeHtml(title)}</title><style>${STYLE}:root{--running:'${escapeHtml(title.replaceAll(/['\\]/g, '’'))}'}</style></head>
<body>${coverHtml(report, sections, saying)}<main>${chapters.join('')}${sourcesHtml(report, saying)}</main></body></html>
`;
}

function coverHtml(report: Report, sections: readonly ReportSection[], saying: Saying): string {
  const { words } = saying;
  const about = aboutLines(report, saying).map((line) => `<p class="about">${escapeHtml(line)}</p>`);
  const how = words.reading.map((line) => `<li>${escapeHtml(line)}</li>`);
  const contents = sections.map(({ lens, claims: [first] }) => {
    const lead =
      first === undefined ? '' : `<span>${escapeHtml(sayText(first.statement, WORDS, saying.locale))}</span>`;
    return `<li><a href="#${lens}">${escapeHtml(lensTitle(lens, saying.locale))}</a>${lead}</li>`;
  });
  return `<header class="cover"><p class="kind">${words.kind}</p><h1>${escapeHtml(words.title(report.about.name))}</h1>${about.join('')}<nav aria-label="${words.contents}"><h3>${words.contents}</h3><ol>${contents.join('')}<li><a href="#sources">${words.sources}</a></li></ol></nav><div class="how"><h3>${words.howToRead}</h3><ul>${how.join('')}</ul></div></header>`;
}

function chapterHtml(report: Report, section: ReportSection, pictures: readonly Picture[], saying: Saying): string {
  const { lens, tables, untold } = section;
  const claims = section.claims.slice(0, MOST_CLAIMS);
  const claimsLeft = section.claims.length - claims.length;
  const { words, count } = saying;
  const { notes, noteOf } = gatherNotes(claims);
  const said = claims.map((claim, i) => {
    const n = noteOf(claim);
    const note = `<a class="note" href="#${lens}-${n}" aria-label="${escapeHtml(words.notes)} ${n}">${n}</a>`;
    return claimHtml({ report, chapter: claims, saying }, claim, note, i === 0);
  });
  const [lead = '', ...others] = said;
  const drawn = pictures
    .filter((picture) => picture.lens === lens)
    .map(
      ({ drawing }) =>
        `<figure>${drawSvg(drawing)}${drawing.caption === undefined ? '' : `<figcaption>${escapeHtml(drawing.caption)}</figcaption>`}</figure>`,
    );
  return [
    `<section aria-labelledby="${lens}"><h2 id="${lens}">${escapeHtml(lensTitle(lens, saying.locale))}</h2>`,
    untold === null ? '' : `<p class="unknown">${escapeHtml(saying.text(untold))}</p>`,
    lead,
    ...drawn,
    ...others,
    claimsLeft > 0 ? `<p class="left">${escapeHtml(words.claimsLeft(count(claimsLeft)))}</p>` : '',
    ...tables.map((table) => tableHtml(table, saying)),
    notesHtml(lens, notes, saying),
    '</section>',
  ].join('');
}

function notesHtml(lens: string, notes: readonly Note[], saying: Saying): string {
  if (notes.length === 0) return '';
  const { words } = saying;
  const items = notes.map(({ n, method, limits, refutedBy }) => {
    const list = limits.map((limit) => `<li>${saidHtml(limit, saying)}</li>`).join('');
    return `<li class="n" id="${lens}-${n}"><b>${n}</b><div><p><b>${words.method}.</b> ${saidHtml(method, saying)}</p>${list === '' ? '' : `<p><b>${words.limits}.</b></p><ul>${list}</ul>`}<p><b>${words.refuted}.</b> ${saidHtml(refutedBy, saying)}</p></div></li>`;
  });
  return `<div class="notes"><h3>${words.notes}</h3><ol>${items.join('')}</ol></div>`;
}

function sourcesHtml({ about }: Report, saying: Saying): string {
  const { words } = saying;
  const rows = about.sources.map(
    ({ file, sha256, mappingSha256 }) =>
      `<tr><td>${escapeHtml(file)}</td><td class="hash">${escapeHtml(sha256)}</td><td class="hash">${escapeHtml(mappingSha256)}</td></tr>`,
  );
  const head = [words.file, words.fileHash, words.mappingHash].map(
    (name) => `<th scope="col">${escapeHtml(name)}</th>`,
  );
  return `<section aria-labelledby="sources"><h2 id="sources">${words.sources}</h2><p>${escapeHtml(words.state(about.ledgerState))}. ${escapeHtml(words.version(about.version))}.</p>${scroll(words.sources)}<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></section>`;
}
