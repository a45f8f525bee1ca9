import type { ReactNode } from 'react';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import type { Consequence } from './answer-view.ts';
import { mappingWords } from './mapping-words.ts';
import styles from './records.module.css';

/** What an answer would make of the source. */
export function AnswerPreview({ consequences }: { readonly consequences: readonly Consequence[] }): ReactNode {
  const say = useSayConsequence();
  if (consequences.length === 0) return null;
  return (
    <ul className={styles.preview}>
      {consequences.map((one, n) => (
        <li key={n}>{say(one)}</li>
      ))}
    </ul>
  );
}

function useSayConsequence(): (one: Consequence) => string {
  const t = useWords(mappingWords);
  const f = useFormats();
  const rules = (all: readonly { readonly activities: readonly string[] }[]): string =>
    all.flatMap(({ activities }) => activities).join(', ');
  return (one) => {
    if (one.what === 'leading') return t.leadingIs(t.ownTypes[one.type] ?? one.type);
    if (one.what === 'cash') {
      const amounts = one.rules.map(({ amount }) => amount ?? t.noAmount).join(', ');
      return one.rules.length === 0 ? t.noCashThen : `${t.cashActs(rules(one.rules))} ${t.amount}\u00a0: ${amounts}.`;
    }
    if (one.what === 'outcomes') return one.rules.length === 0 ? t.noEndThen : t.endActs(rules(one.rules));
    if (one.readsAs !== null && one.example !== null)
      return t.readsAs(one.column, one.example, f.date(new Date(one.readsAs).toISOString()));
    return t.columnSays(one.column, t.roles[one.role.role]);
  };
}
