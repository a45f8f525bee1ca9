import { alsoSaid } from './corrections.ts';
import type { Corrections } from './corrections.ts';
import { because } from './draft.ts';
import type { Draft } from './draft.ts';
import type { OpenQuestion } from './guess.types.ts';
import type { SourceGuess } from './guess-source.ts';
import { askCash } from './ask-cash.ts';
import { askCustomer, askDate, askDayMonth, askFlow, askRobots, askTax } from './ask-columns.ts';
import type { Mapping } from './mapping.ts';
import { foldText } from './name-words.ts';
import { differenceOf, showWorld, worldOf } from './world-of.ts';

/** Makes the whole guess again with something more said. */
export type Remake = (said: Corrections) => Mapping;

/** More is not asked at once. */
export const MOST_QUESTIONS = 5;
export const MOST_ANSWERS = 4;

/** Everything a question is made from. */
export interface Ask {
  readonly guess: SourceGuess;
  readonly draft: Draft;
  readonly said: Corrections;
  readonly remake: Remake;
}
/** An answer before its world is shown. */
export interface PlainAnswer {
  readonly id: string;
  readonly says: OpenQuestion['asks'];
  readonly mapping: Mapping;
  readonly chosen: boolean;
  /** Shown before the figures of its world. */
  readonly reads?: OpenQuestion['asks'];
}
/** A question before it is weighed. */
export interface PlainQuestion {
  readonly id: string;
  readonly asks: OpenQuestion['asks'];
  readonly answers: readonly PlainAnswer[];
  /** How much of the answer it changes at least, where figures do not show it: every date, every actor. */
  readonly weight: number;
  readonly matters?: OpenQuestion['asks'];
  /** True when the first chain can be seen without it. */
  readonly canWait?: boolean;
}

export interface Questions {
  readonly now: readonly OpenQuestion[];
  readonly later: readonly OpenQuestion[];
}

/** What a person should settle, by how much it changes the answer; what a person already settled is not asked again. */
export function openQuestions(guess: SourceGuess, said: Corrections, remake: Remake): Questions {
  const drafts = guess.drafts
    .filter((one) => one.row === 'event')
    .toSorted((a, b) => b.table.rowCount - a.table.rowCount);
  const [first] = drafts;
  if (!first) return { now: [], later: [] };
  const ask = { guess, draft: first, said, remake };
  const each = drafts.flatMap((draft, i) =>
    [
      askCustomer({ ...ask, draft }),
      askDate({ ...ask, draft }),
      askRobots({ ...ask, draft }),
      askTax({ ...ask, draft }),
    ].map((one) => one && (i === 0 ? one : { ...one, id: `${one.id}-${slug(draft.table.table)}` })),
  );
  const plain = [askCash(ask), askFlow(ask), askDayMonth(ask), ...each]
    .filter((one) => one !== undefined)
    .filter((one) => one.answers.length >= 2)
    .map((one) => weighed(one, guess))
    .toSorted((a, b) => b.weight - a.weight);
  const urgent = plain.filter(({ canWait }) => !canWait);
  const now = urgent.slice(0, MOST_QUESTIONS);
  return {
    now: now.map(({ question }) => question),
    later: plain.filter((one) => !now.includes(one)).map(({ question }) => question),
  };
}

/** Words as they stand after `--answer`: letters and digits, joined by hyphens. */
export const slug = (text: string): string =>
  foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join('-') || 'x';

/** Ids that are each their own. */
function apart(ids: readonly string[]): readonly string[] {
  return ids.map((id, i) => {
    const before = ids.slice(0, i).filter((one) => one === id).length;
    return before === 0 ? id : `${id}-${before + 1}`;
  });
}

interface Weighed {
  readonly question: OpenQuestion;
  readonly weight: number;
  readonly canWait: boolean;
}

function weighed(plain: PlainQuestion, guess: SourceGuess): Weighed {
  const answers = plain.answers.slice(0, MOST_ANSWERS);
  const worlds = answers.map((one) => worldOf(one.mapping, guess.profile));
  const chosen = worlds[answers.findIndex((one) => one.chosen)];
  const differences = chosen ? worlds.map((world) => differenceOf(chosen, world)) : [];
  const most = differences.reduce((a, b) => (b.share > a.share ? b : a), { share: 0, of: 'acts' as const });
  const ids = apart(answers.map((one) => one.id));
  const matters =
    most.share >= 0.005
      ? because(`matters.${most.of}`, { share: { unit: 'share', value: most.share } })
      : plain.matters;
  return {
    weight: Math.max(plain.weight, most.share * (most.of === 'money' || most.of === 'sales' ? 1 : 0.8)),
    canWait: plain.canWait === true,
    question: {
      id: plain.id,
      asks: plain.asks,
      ...(matters === undefined ? {} : { matters }),
      answers: answers.map(({ says, mapping, chosen: isChosen, reads }, i) => ({
        id: ids[i] ?? String(i),
        says,
        shows: [
          ...(reads === undefined ? [] : [reads]),
          ...showWorld(worlds[i] ?? worldOf(mapping, guess.profile), mapping.currency),
        ],
        mapping,
        chosen: isChosen,
      })),
    },
  };
}

/** Some columns of a table said otherwise. */
export const saidOf = (ask: Ask, columns: Parameters<typeof alsoSaid>[1]['columns']): Corrections =>
  alsoSaid(ask.said, { table: ask.draft.table.table, ...(columns ? { columns } : {}) });
