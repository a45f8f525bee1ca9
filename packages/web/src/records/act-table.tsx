import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ACTIVITY_KINDS } from '@aval/core/ledger';
import type { Mapping } from '@aval/core/mapping';
import { DataTable } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { Choice } from './choice.tsx';
import { meaningOf, withMeaning } from './mapping-view.ts';
import type { ActMeaning } from './mapping-view.ts';
import { mappingWords } from './mapping-words.ts';

interface ActTableProps {
  readonly acts: readonly string[];
  readonly mapping: Mapping;
  readonly correct: (mapping: Mapping) => void;
}

const SHOWN = 12;
const MEANINGS: readonly ActMeaning[] = ['none', 'cash', 'refused', 'cancelled', 'declined'];

/** What each act is: work or a recorded state, a step, the cash, or an end without it. */
export function ActTable({ acts, mapping, correct }: ActTableProps): ReactNode {
  const t = useWords(mappingWords);
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = acts.filter((act) => act.toLowerCase().includes(wanted));
  const rows = found.length === 0 && wanted !== '' ? [typed.trim()] : found.slice(0, wanted === '' ? SHOWN : 50);
  return (
    <Block title={t.actsTitle} sentence={t.actsText}>
      <TextInput
        aria-label={t.findAct}
        placeholder={t.findAct}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        maw={420}
        my="sm"
      />
      <DataTable
        caption={t.actsTitle}
        rows={rows}
        rowKey={(act) => act}
        columns={[
          { key: 'act', label: t.actColumns.act, cell: (act) => act, by: (act) => act },
          {
            key: 'meaning',
            label: t.actColumns.meaning,
            by: (act) => meaningOf(mapping, act).meaning,
            cell: (act) => (
              <Choice
                isPlain
                label={t.meaningOf(act)}
                value={meaningOf(mapping, act).meaning}
                options={MEANINGS}
                name={(meaning) => t.meanings[meaning]}
                onChange={(meaning) => correct(withMeaning(mapping, act, meaning))}
              />
            ),
          },
          {
            key: 'kind',
            label: t.actColumns.kind,
            by: (act) => mapping.activities[act] ?? 'work',
            cell: (act) => (
              <Choice
                isPlain
                label={t.kindOf(act)}
                value={mapping.activities[act] ?? 'work'}
                options={ACTIVITY_KINDS}
                name={(kind) => t.kinds[kind]}
                onChange={(kind) => correct({ ...mapping, activities: { ...mapping.activities, [act]: kind } })}
              />
            ),
          },
        ]}
      />
    </Block>
  );
}
