import { deriveLedger } from '@aval/core/derive';
import type { Query, World } from '@aval/core/ledger';
import { AccessLog, keepRules, openLedger } from '@aval/store';
import type { Access, Ledger, PrivacyEffects } from '@aval/store';
import type { Company } from '../contract.ts';
import { RememberedQuery } from './remembered-query.ts';

export interface NewCompany {
  readonly name: string;
  readonly world: World;
  readonly zone: string;
}

/** One company whose ledger is open. Questions wait while its chain is being derived; imports take turns. */
export class OpenCompany {
  readonly slug: string;
  readonly ledger: Ledger;
  /** The ledger in its present state, through a memory of what was asked of it. */
  query: Query;
  readonly #effects: PrivacyEffects;
  #accesses: AccessLog;
  #state: string | undefined;
  #deriving: Promise<void> | undefined;
  #importing: Promise<unknown> = Promise.resolve();

  private constructor(slug: string, ledger: Ledger, effects: PrivacyEffects) {
    this.slug = slug;
    this.ledger = ledger;
    this.#effects = effects;
    this.#accesses = new AccessLog(ledger.directory, effects.now);
    this.query = new RememberedQuery(ledger);
  }

  /** Opens the company's ledger, its rules on privacy applied; makes it when it is a new one. */
  static async open(
    slug: string,
    directory: string,
    effects: PrivacyEffects,
    fresh?: NewCompany,
  ): Promise<OpenCompany> {
    const create = fresh === undefined ? {} : { create: { company: fresh.name, world: fresh.world, zone: fresh.zone } };
    const ledger = await openLedger(directory, create);
    try {
      await keepRules(ledger, effects);
      return new OpenCompany(slug, ledger, effects);
    } catch (error) {
      ledger.close();
      throw error;
    }
  }

  /** Notes that somebody opened an answer. */
  note(access: Omit<Access, 'at'>): void {
    this.#accesses.note(access);
  }

  /** Applies the rules on privacy again; what is noted meanwhile goes to a log of its own again. */
  async keepRules(): Promise<void> {
    this.#accesses.close();
    try {
      await keepRules(this.ledger, this.#effects);
    } finally {
      this.#accesses = new AccessLog(this.ledger.directory, this.#effects.now);
    }
  }

  close(): void {
    this.#accesses.close();
    this.ledger.close();
  }

  /** The state that answers belong to, once the chain of that state is derived. */
  async state(): Promise<string> {
    this.#deriving ??= this.#derive();
    await this.#deriving;
    return this.#state ?? '';
  }

  /** Adds facts, one import after the other, and derives the chain anew. */
  async change<T>(work: (ledger: Ledger) => Promise<T>): Promise<T> {
    const turn = this.#importing.then(async () => {
      const result = await work(this.ledger);
      this.#deriving = this.#derive();
      await this.#deriving;
      return result;
    });
    this.#importing = turn.catch(() => undefined);
    return turn;
  }

  async #derive(): Promise<void> {
    try {
      await deriveLedger(this.ledger);
      this.#state = await this.ledger.state();
      this.query = new RememberedQuery(this.ledger);
    } catch (error) {
      this.#deriving = undefined;
      throw error;
    }
  }

  async describe(): Promise<Company> {
    const { ledger, slug } = this;
    const [{ eventCount, period, imports }, ledgerState] = await Promise.all([ledger.summary(), ledger.state()]);
    return {
      company: slug,
      name: ledger.company,
      world: ledger.world,
      ledgerState,
      period,
      eventCount,
      imports,
      zone: ledger.zone,
    };
  }
}
