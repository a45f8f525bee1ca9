import type { ReactNode } from 'react';
import type { Claim } from '@aval/core/explain';
import type { VainAnswer, VainClass, VainName, VainRow } from '@aval/core/vain';
import { Choice } from '../chain/choice.tsx';
import { useAddress } from '../shared/address.ts';
import { ClaimSentence, WhyButton } from '../shared/claim-sentence.tsx';
import { DataTable, type TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { ClassBar } from './class-bar.tsx';
import { RowBars } from './row-bars.tsx';
import { useVainNames } from './use-vain-words.ts';
import { claimIn, CUTS, cutOf, inOrder, namesIn, rowsInOrder, saidOnce, tableBy } from './vain-view.ts';
import styles from './vain.module.css';
import { words } from './words.ts';

/** Claims one under the other; those that are not there are left out. */
export const Sentences = ({ claims }: { readonly claims: readonly (Claim | undefined)[] }): ReactNode =>
  claims.map((claim) => claim && <ClaimSentence key={claim.id} claim={saidOnce(claim)} />);

/** All work as a bar by class, each class with its range; what declining cost is not called waste. */
export function ClassesBlock({ answer }: { readonly answer: VainAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const names = useVainNames(answer);
  const columns: readonly TableColumn<VainClass>[] = [
    { key: 'name', label: t.className, cell: (row) => names.ofClass(row.name), by: (row) => names.ofClass(row.name) },
    {
      key: 'amount',
      label: t.amount[answer.unit ?? 'acts'],
      align: 'end',
      cell: (row) => names.amount(row.amount),
      by: (row) => row.amount,
    },
    { key: 'share', label: t.share, align: 'end', cell: (row) => formats.share(row.share), by: (row) => row.share },
    {
      key: 'range',
      label: t.range,
      align: 'end',
      cell: ({ range }) => (range === null ? '—' : t.between(formats.share(range.low), formats.share(range.high))),
    },
    { key: 'why', label: t.why, cell: (row) => <WhyButton claim={row.claim} about={names.ofClass(row.name)} /> },
  ];
  return (
    <Block
      title={t.classes}
      sentence={<Sentences claims={[claimIn(answer, 'selection')]} />}
      picture={<ClassBar answer={answer} />}
      note={answer.unit === 'minutes' ? t.rangeNote : undefined}
      table={
        <DataTable caption={t.classes} columns={columns} rows={inOrder(answer.classes)} rowKey={(row) => row.name} />
      }
    />
  );
}

/** By activity, team, month, segment or product: one at a time, as stacked bars. */
export function CutsBlock({ answer }: { readonly answer: VainAnswer }): ReactNode {
  const t = useWords(words);
  const [address, change] = useAddress();
  const cut = cutOf(answer, address['by']);
  const table = cut === undefined ? null : tableBy(answer, cut);
  const told = CUTS.filter((one) => tableBy(answer, one) !== null);
  const missing = (['size', 'custom', 'product'] as const)
    .filter((one) => tableBy(answer, one) === null)
    .map((one) => claimIn(answer, 'by', one));
  if (cut === undefined || table === null)
    return (
      <Block title={t.cuts}>
        <p>{t.notTold}</p>
      </Block>
    );
  return (
    <Block
      title={t.cuts}
      sentence={<Sentences claims={[claimIn(answer, 'by', cut)]} />}
      picture={
        <>
          <div className={styles.choice}>
            <Choice
              label={t.cutLabel}
              value={cut}
              options={told.map((value) => ({ value, label: t.cut[value] }))}
              onChoice={(value) => change({ by: value }, true)}
            />
          </div>
          <RowBars key={cut} answer={answer} table={table} cut={cut} />
        </>
      }
      table={<CutTable answer={answer} cut={cut} />}
    >
      <div className={styles.missing}>
        <Sentences claims={missing} />
      </div>
    </Block>
  );
}

function CutTable({ answer, cut }: { readonly answer: VainAnswer; readonly cut: (typeof CUTS)[number] }): ReactNode {
  const t = useWords(words);
  const names = useVainNames(answer);
  const table = tableBy(answer, cut);
  if (table === null) return null;
  const shown = namesIn(table);
  const amountOf = (row: VainRow, name: VainName): number | null => {
    const cell = row.cells.find((one) => one.name === name);
    return cell === undefined ? (name === 'gathered' ? row.together : 0) : cell.amount;
  };
  const columns: readonly TableColumn<VainRow>[] = [
    { key: 'name', label: t.cut[cut], cell: (row) => names.ofRow(row.name), by: (row) => row.name },
    {
      key: 'amount',
      label: t.amount[answer.unit ?? 'acts'],
      align: 'end',
      cell: (row) => names.amount(row.amount),
      by: (row) => row.amount,
    },
    ...shown.map((name): TableColumn<VainRow> => ({
      key: name,
      label: names.ofClass(name),
      align: 'end',
      cell: (row) => {
        const amount = amountOf(row, name);
        return amount === null ? '—' : names.amount(amount);
      },
      by: (row) => amountOf(row, name),
    })),
    { key: 'why', label: t.why, cell: (row) => <WhyButton claim={row.claim} about={names.ofRow(row.name)} /> },
  ];
  return (
    <DataTable
      caption={t.cut[cut]}
      columns={columns}
      rows={rowsInOrder(table, cut)}
      rowKey={(row) => row.name}
      isStacked
    />
  );
}
