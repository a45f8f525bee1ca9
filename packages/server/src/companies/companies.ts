import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locale } from '@aval/core/explain';
import type { Query } from '@aval/core/ledger';
import { companyDirectory, listCompanies, removeCompany } from '@aval/store';
import type { Access, Ledger } from '@aval/store';
import type { Company } from '../contract.ts';
import type { Effects } from '../effects.ts';
import { explainError } from '../problem/explain-error.ts';
import { named, Refusal } from '../problem/refusal.ts';
import { AnswerCache } from './answer-cache.ts';
import { OpenCompany } from './open-company.ts';
import type { NewCompany } from './open-company.ts';

const NOT_OPEN: Omit<Company, 'company' | 'name'> = {
  world: { kind: 'real' },
  ledgerState: '',
  period: null,
  eventCount: 0,
  imports: 0,
  zone: 'UTC',
};

/** Asks one state of a ledger; what only the ledger itself answers (facts, imports) is asked of the ledger. */
export type Question = (query: Query, ledger: Ledger) => Promise<unknown>;

interface OpenLedger {
  readonly company: Promise<OpenCompany>;
  /** What is under way with it: it is not closed before that has ended. */
  readonly uses: Set<Promise<unknown>>;
}

/** The companies of a workspace. Ledgers are opened when they are asked, and closed when too many are open. */
export class Companies {
  readonly #effects: Effects;
  readonly #open = new Map<string, OpenLedger>();
  readonly #closing = new Map<string, Promise<void>>();
  readonly #removing = new Set<string>();
  readonly #answers: AnswerCache;
  readonly #asking = new Map<string, Promise<string>>();
  readonly #closed = new Map<string, { readonly stamp: string; readonly company: Company }>();
  #stopping = false;

  constructor(effects: Effects) {
    this.#effects = effects;
    this.#answers = new AnswerCache(effects.limits.answerChars);
  }

  /** Where a company's files are; the name is checked, so it is always inside the workspace. */
  directory(slug: string): string {
    return companyDirectory(this.#effects.workspace, slug);
  }

  async exists(slug: string): Promise<boolean> {
    const found = await stat(join(this.directory(slug), 'ledger.duckdb')).catch(() => undefined);
    return found?.isFile() === true;
  }

  /** All companies; one whose ledger cannot be opened now says why, and does not keep the others from being listed. */
  async list(locale: Locale): Promise<Company[]> {
    const described: Company[] = [];
    for (const { company, name } of await listCompanies(this.#effects.workspace)) {
      const unknown = (error: unknown): Company => ({
        ...NOT_OPEN,
        company,
        name,
        problem: explainError(error, locale),
      });
      described.push(await this.#remembered(company).catch(unknown));
    }
    return described;
  }

  /** What a company was when its ledger was last closed, as long as its file has not changed since. */
  async #remembered(slug: string): Promise<Company> {
    const known = this.#open.has(slug) ? undefined : this.#closed.get(slug);
    return known !== undefined && known.stamp === (await this.#stamp(slug)) ? known.company : this.describe(slug);
  }

  async #stamp(slug: string): Promise<string> {
    const { mtimeMs, size } = await stat(join(this.directory(slug), 'ledger.duckdb'));
    return `${mtimeMs} ${size}`;
  }

  async describe(slug: string): Promise<Company> {
    return this.using(slug, (company) => company.describe());
  }

  /**
   * The answer to a question, written as JSON. Remembered for the state of the ledger it was asked of; the same
   * question asked twice at once is answered once.
   */
  async ask(slug: string, question: string, answer: Question): Promise<string> {
    return this.using(slug, async (company) => {
      const state = await company.state();
      const key = `${slug}\n${state}\n${question}`;
      const known = this.#answers.get(key) ?? this.#asking.get(key);
      if (known !== undefined) return known;
      const asked = answer(company.query, company.ledger).then(JSON.stringify);
      this.#asking.set(key, asked);
      try {
        const written = await asked;
        if ((await company.state()) === state) this.#answers.set(key, written);
        return written;
      } finally {
        this.#asking.delete(key);
      }
    });
  }

  /** The state that answers belong to, once its chain is derived. */
  async state(slug: string): Promise<string> {
    return this.using(slug, (company) => company.state());
  }

  /** Works with a company's ledger; it stays open meanwhile. */
  async using<T>(slug: string, work: (company: OpenCompany) => Promise<T>): Promise<T> {
    if (!(await this.exists(slug))) throw new Refusal('company-unknown', { company: named(slug) });
    return this.#lease(slug, undefined, work);
  }

  /** Adds facts to a company, which is made when it is new; a new company whose first facts fail is not kept. */
  async change<T>(slug: string, fresh: NewCompany, work: (ledger: Ledger) => Promise<T>): Promise<T> {
    const isNew = !(await this.exists(slug));
    try {
      return await this.#lease(slug, isNew ? fresh : undefined, (company) => company.change(work));
    } catch (error) {
      if (isNew) await this.#forgetWhenEmpty(slug);
      throw error;
    } finally {
      this.#answers.forget(`${slug}\n`);
    }
  }

  /** Changes the facts of a company that is there. */
  async changeKnown<T>(slug: string, work: (ledger: Ledger) => Promise<T>): Promise<T> {
    return this.using(slug, (company) => company.change(work)).finally(() => this.#answers.forget(`${slug}\n`));
  }

  /** Notes that somebody opened an answer about a company; one that is not there has none. */
  async note(slug: string, access: Omit<Access, 'at'>): Promise<void> {
    if (await this.exists(slug)) await this.using(slug, async (company) => company.note(access));
  }

  /** Applies a company's rules on privacy; inside `changeKnown`, since facts may change. */
  async keepRules(slug: string): Promise<void> {
    await this.using(slug, (company) => company.keepRules());
  }

  /** Erases a company with all its facts, once the questions under way are answered. */
  async remove(slug: string): Promise<void> {
    this.#removing.add(slug);
    try {
      const open = this.#open.get(slug);
      if (open !== undefined) await this.#shut(slug, open);
      this.#answers.forget(`${slug}\n`);
      await removeCompany(this.#effects.workspace, slug);
      this.#closed.delete(slug);
    } finally {
      this.#removing.delete(slug);
    }
  }

  /** Closes every ledger; what is asked from now on is refused. */
  async close(): Promise<void> {
    this.#stopping = true;
    for (const [slug, open] of this.#open) await this.#shut(slug, open);
  }

  async #lease<T>(slug: string, fresh: NewCompany | undefined, work: (company: OpenCompany) => Promise<T>): Promise<T> {
    const open = this.#opened(slug, fresh);
    const use = open.company.then(work);
    open.uses.add(use);
    try {
      return await use;
    } finally {
      open.uses.delete(use);
      await this.#closeBeyondLimit();
    }
  }

  /** The open ledger, now the one asked last. */
  #opened(slug: string, fresh: NewCompany | undefined): OpenLedger {
    if (this.#stopping) throw new Refusal('stopping');
    if (this.#removing.has(slug)) throw new Refusal('company-busy', { company: named(slug) });
    const open = this.#open.get(slug) ?? { company: this.#openNow(slug, fresh), uses: new Set() };
    this.#open.delete(slug);
    this.#open.set(slug, open);
    open.company.catch(() => this.#open.delete(slug));
    return open;
  }

  async #closeBeyondLimit(): Promise<void> {
    for (const [slug, open] of this.#open) {
      if (this.#open.size <= this.#effects.limits.openLedgers) return;
      if (open.uses.size === 0) await this.#shut(slug, open);
    }
  }

  /** A ledger has one owner: the one closing it is waited for. */
  async #openNow(slug: string, fresh: NewCompany | undefined): Promise<OpenCompany> {
    await this.#closing.get(slug);
    return OpenCompany.open(slug, this.directory(slug), this.#effects, fresh);
  }

  async #shut(slug: string, open: OpenLedger): Promise<void> {
    this.#open.delete(slug);
    const closing = (async () => {
      const company = await open.company.catch(() => undefined);
      await Promise.allSettled(open.uses);
      const known = this.#stopping ? undefined : await company?.describe().catch(() => undefined);
      company?.close();
      const stamp = await this.#stamp(slug).catch(() => undefined);
      if (known !== undefined && stamp !== undefined) this.#closed.set(slug, { stamp, company: known });
    })();
    this.#closing.set(slug, closing);
    await closing;
    if (this.#closing.get(slug) === closing) this.#closing.delete(slug);
  }

  async #forgetWhenEmpty(slug: string): Promise<void> {
    const empty = await this.using(slug, async ({ ledger }) => (await ledger.imports()).length === 0).catch(
      () => false,
    );
    if (empty) await this.remove(slug);
  }
}
