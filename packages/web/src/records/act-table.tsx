import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ACTIVITY_KINDS } from '@aval/core/ledger';
import type { ActivityGuess, Mapping } from '@aval/core/mapping';
import { Said } from '../shared/claim-sentence.tsx';
import { DataTable } from '../shared/data-table.tsx';
import type { TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { actsShown, kindOf, withKinds } from './act-view.ts';
import { Choice } from './choice.tsx';
import { Confidence } from './column-table.tsx';
import { meaningOf, withMeaning } from './mapping-view.ts';
import type { ActMeaning } from './mapping-view.ts';
import { mappingWords } from './mapping-words.ts';
import styles from './records.module.css';

interface ActTableProps {
  readonly acts: readonly ActivityGuess[];
  readonly mapping: Mapping;
  readonly correct: (mapping: Mapping) => void;
}

const SHOWN = 12;
const MEANINGS: readonly ActMeaning[] = ['none', 'cash', 'refused', 'cancelled', 'declined'];

/** What each act is: work, an approval, a report, a recorded state, the customer's own; a step, the cash, or an end without it. */
export function ActTable({ acts, mapping, correct }: ActTableProps): ReactNode {
  const t = useWords(mappingWords);
  const [text, setText] = useState('');
  const [onlyUnsure, setOnlyUnsure] = useState(false);
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const found = actsShown(acts, { text, onlyUnsure });
  const rows = all || text !== '' ? found.slice(0, 400) : found.slice(0, SHOWN);
  const isWhole = rows.length > 0 && rows.every(({ activity }) => chosen.has(activity));
  const columns = useActColumns({ mapping, correct, chosen, choose: setChosen });
  return (
    <Block title={t.actsTitle} sentence={t.actsText}>
      <div className={styles.filters}>
        <TextInput
          aria-label={t.findAct}
          placeholder={t.findAct}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Checkbox
          label={t.onlyUnsure}
          checked={onlyUnsure}
          onChange={(event) => setOnlyUnsure(event.currentTarget.checked)}
        />
        <Checkbox
          label={t.selectAll}
          checked={isWhole}
          onChange={() => setChosen(new Set(isWhole ? [] : rows.map(({ activity }) => activity)))}
        />
      </div>
      {chosen.size > 0 && (
        <div className={styles.filters} role="group" aria-label={t.selected(chosen.size)}>
          <strong>{t.selected(chosen.size)}</strong>
          <Choice
            isPlain
            label={t.setKind}
            value=""
            options={['', ...ACTIVITY_KINDS]}
            name={(kind) => (kind === '' ? t.setKind : t.kinds[kind])}
            onChange={(kind) => {
              if (kind === '') return;
              correct(withKinds(mapping, [...chosen], kind));
              setChosen(new Set());
            }}
          />
        </div>
      )}
      <DataTable caption={t.actsTitle} rows={rows} rowKey={({ activity }) => activity} columns={columns} isStacked />
      {rows.length < found.length && (
        <button type="button" className={styles.linkButton} onClick={() => setAll(true)}>
          {t.moreActs(found.length - rows.length)}
        </button>
      )}
    </Block>
  );
}

interface ActColumnsProps extends Omit<ActTableProps, 'acts'> {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
}

function useActColumns({ mapping, correct, chosen, choose }: ActColumnsProps): TableColumn<ActivityGuess>[] {
  const t = useWords(mappingWords);
  const f = useFormats();
  const turn = (activity: string): void => {
    const next = new Set(chosen);
    if (!next.delete(activity)) next.add(activity);
    choose(next);
  };
  return [
    {
      key: 'act',
      label: t.actColumns.act,
      by: ({ activity }) => activity,
      cell: ({ activity }) => (
        <Checkbox
          label={activity}
          aria-label={t.selectAct(activity)}
          checked={chosen.has(activity)}
          onChange={() => turn(activity)}
        />
      ),
    },
    {
      key: 'count',
      label: t.actColumns.count,
      align: 'end',
      cell: ({ count }) => f.count(count),
      by: ({ count }) => count,
    },
    {
      key: 'kind',
      label: t.actColumns.kind,
      by: ({ activity }) => kindOf(mapping, activity),
      cell: ({ activity }) => (
        <Choice
          isPlain
          label={t.kindOf(activity)}
          value={kindOf(mapping, activity)}
          options={ACTIVITY_KINDS}
          name={(kind) => t.kinds[kind]}
          onChange={(kind) => correct(withKinds(mapping, [activity], kind))}
        />
      ),
    },
    {
      key: 'meaning',
      label: t.actColumns.meaning,
      by: ({ activity }) => meaningOf(mapping, activity).meaning,
      cell: ({ activity }) => (
        <Choice
          isPlain
          label={t.meaningOf(activity)}
          value={meaningOf(mapping, activity).meaning}
          options={MEANINGS}
          name={(meaning) => t.meanings[meaning]}
          onChange={(meaning) => correct(withMeaning(mapping, activity, meaning))}
        />
      ),
    },
    {
      key: 'why',
      label: t.actColumns.why,
      by: ({ confidence }) => confidence,
      cell: ({ confidence, reasons }) => (
        <div className={styles.reason}>
          <Confidence confidence={confidence} />
          {reasons.slice(0, 2).map((reason, n) => (
            <p key={n}>
              <Said statement={reason} />
            </p>
          ))}
        </div>
      ),
    },
  ];
}
