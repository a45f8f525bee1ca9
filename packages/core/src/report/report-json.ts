import { LOCALES, sayText } from '../explain/index.ts';
import type { Claim, ClaimId, Figure, Locale, Statement } from '../explain/index.ts';
import { WORDS } from '../lenses.ts';
import type { Report, ReportAbout } from './report.ts';
import { lensTitle, reportWords } from './words.ts';

type Said = Readonly<Record<Locale, string>>;

/** The claims of a report as data, each said in both languages. `format` and `version` tell what this file is. */
export interface ReportJson {
  readonly format: 'aval-report';
  readonly version: 1;
  readonly about: ReportAbout;
  readonly filter: Report['filter'];
  readonly sections: readonly {
    readonly lens: string;
    readonly title: Said;
    /** Why this section tells nothing of such a part; null when it does. */
    readonly untold: Said | null;
    readonly claims: readonly ClaimJson[];
  }[];
  /** First reasons that are no claim of a section. */
  readonly reasons: readonly ClaimJson[];
}

export interface ClaimJson {
  readonly id: ClaimId;
  /** Path of its page, and of its answer, on the server that wrote this. */
  readonly page: string;
  readonly answer: string;
  readonly says: Said;
  readonly figure: Figure;
  /** Why the figure is not known; null when it is. */
  readonly notKnown: Said | null;
  readonly basis: Claim['basis'];
  /** The instant of the latest fact, ISO 8601. */
  readonly asOf: string | null;
  readonly method: Said;
  readonly limits: readonly Said[];
  readonly refutedBy: Said;
  readonly because: readonly ClaimId[];
  readonly factCount: number;
}

/** All claims of a report, for other programs and for the archive. */
export function reportJson({ about, filter, sections, reasons }: Report): ReportJson {
  const told = new Set(sections.flatMap(({ claims }) => claims.map(({ id }) => id)));
  const claim = (one: Claim): ClaimJson => claimJson(about.company, one);
  return {
    format: 'aval-report',
    version: 1,
    about,
    filter,
    sections: sections.map(({ lens, claims, untold }) => ({
      lens,
      title: inBoth((locale) => lensTitle(lens, locale)),
      untold: untold && inBoth((locale) => reportWords(locale).untold),
      claims: claims.map(claim),
    })),
    reasons: Object.values(reasons)
      .filter(({ id }) => !told.has(id))
      .map(claim),
  };
}

const inBoth = (say: (locale: Locale) => string): Said =>
  Object.fromEntries(LOCALES.map((locale) => [locale, say(locale)])) as Said;
const said = (statement: Statement): Said => inBoth((locale) => sayText(statement, WORDS, locale));

const claimJson = (company: string, claim: Claim): ClaimJson => ({
  id: claim.id,
  page: whyPath(company, claim.id),
  answer: `/api/companies/${encodeURIComponent(company)}/claims/${encodeURIComponent(claim.id)}`,
  says: said(claim.statement),
  figure: claim.figure,
  notKnown: claim.figure.known ? null : said(claim.figure.because),
  basis: claim.basis,
  asOf: claim.asOf === null ? null : new Date(claim.asOf).toISOString(),
  method: said(claim.method),
  limits: claim.limits.map(said),
  refutedBy: said(claim.refutedBy),
  because: claim.because,
  factCount: claim.factCount,
});

/** The permanent address of a claim: its page in Aval, below the server’s own address. */
export const whyPath = (company: string, id: ClaimId): string =>
  `/c/${encodeURIComponent(company)}/why/${encodeURIComponent(id)}`;
