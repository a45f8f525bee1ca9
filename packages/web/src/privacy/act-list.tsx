import type { ReactNode } from 'react';
import type { ActsOf, OwnAct } from '@aval/server/contract';
import { DataTable } from '../shared/data-table.tsx';
import type { TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { words } from './words.ts';

const SHOWN = 200;

/** What is recorded of one person: how much, and the first acts with their place in the source. */
export function ActList({ told }: { readonly told: ActsOf }): ReactNode {
  const t = useWords(words);
  const f = useFormats();
  if (!told.found) return <p>{t.notFound}</p>;
  const columns: readonly TableColumn<OwnAct>[] = [
    { key: 'at', label: t.at, cell: (act) => f.minute(act.at), by: (act) => act.at },
    { key: 'activity', label: t.activity, cell: (act) => act.activity, by: (act) => act.activity },
    { key: 'file', label: t.file, cell: (act) => act.file },
    { key: 'row', label: t.row, cell: (act) => String(act.row), align: 'end' },
  ];
  return (
    <>
      <p>{t.found(f.count(told.actCount), f.count(told.organisationRows), f.count(told.refusedRows))}</p>
      {told.actCount > SHOWN && <p>{t.shown(f.count(SHOWN))}</p>}
      <DataTable
        caption={t.acts}
        columns={columns}
        rows={told.acts.slice(0, SHOWN)}
        rowKey={(act) => `${act.file} ${act.row} ${act.at} ${act.activity}`}
      />
    </>
  );
}
