import type { Corrections } from './corrections.ts';
import { because } from './draft.ts';
import type { OpenQuestion } from './guess.types.ts';
import type { SourceGuess } from './guess-source.ts';
import { askCash } from './ask-cash.ts';
import { askCustomer, askDate, askDayMonth, askFlow, askRobots, askTax } from './ask-columns.ts';
import { MOST_ANSWERS, MOST_QUESTIONS, slug } from './question.ts';
import type { PlainQuestion, Remake } from './question.ts';
import { differenceOf, showWorld, worldOf } from './world-of.ts';

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
