import type { ReactNode } from 'react';
import type { Association, LoyaltyAnswer } from '@aval/core/loyalty';
import { ClaimSentence } from '../shared/claim-sentence.tsx';
import { DataTable } from '../shared/data-table.tsx';
import type { TableColumn } from '../shared/data-table.tsx';
import type { Formats } from '../shared/formats.ts';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import styles from './loyalty.module.css';
import { claimAt, drawDots } from './loyalty-view.ts';
import { words } from './words.ts';

type Words = (typeof words)['fr'];

/** What goes with selling and with coming back: quarters of the cases, each with its rate and interval. */
export function AssociationsBlock({ answer }: { readonly answer: LoyaltyAnswer }): ReactNode {
  const t = useWords(words);
  if (answer.associations.length === 0) return null;
  return (
    <Block
      title={t.associations}
      note={t.associationsNote}
      table={<AssociationTable answer={answer} />}
      picture={
        <div className={styles.panels}>
          {answer.associations.map((found) => (
            <Panel key={found.claim} found={found} answer={answer} />
          ))}
        </div>
      }
    />
  );
}

function Panel({ found, answer }: { readonly found: Association; readonly answer: LoyaltyAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const claim = claimAt(answer, found.claim);
  const { dots, ticks } = drawDots(found);
  return (
    <section className={styles.panel} data-associated={found.isAssociated}>
      <h3 className={styles.panelTitle}>
        {t.experience[found.experience]} · <span>{t.outcome[found.outcome]}</span>
      </h3>
      <div className={styles.dots} aria-hidden>
        {dots.map(({ group, at, from, to }, i) => (
          <div key={i} className={styles.dotRow}>
            <span className={styles.dotName}>{meanOf(found, i, answer.currency, t, formats)}</span>
            <span className={styles.track}>
              {ticks.map((tick) => (
                <i key={tick.share} className={styles.trackTick} style={{ insetInlineStart: `${tick.at * 100}%` }} />
              ))}
              <i
                className={styles.interval}
                style={{ insetInlineStart: `${from * 100}%`, width: `${(to - from) * 100}%` }}
              />
              <i className={styles.dot} style={{ insetInlineStart: `${at * 100}%` }} />
            </span>
            <span className={styles.dotFigure}>{formats.share(group.rate)}</span>
          </div>
        ))}
        <div className={styles.dotRow}>
          <span />
          <span className={styles.scale}>
            {ticks.map((tick) => (
              <i key={tick.share} style={{ insetInlineStart: `${tick.at * 100}%` }}>
                {formats.share(tick.share)}
              </i>
            ))}
          </span>
          <span />
        </div>
      </div>
      {claim !== undefined && <ClaimSentence claim={claim} />}
    </section>
  );
}

/** What a quarter went through, on average. */
function meanOf(found: Association, quarter: number, currency: string, t: Words, formats: Formats): string {
  const mean = found.groups[quarter]?.mean ?? 0;
  if (found.unit === 'money') return formats.moneyShort({ minor: mean, currency });
  if (found.unit === 'times') return t.times(formats.number(mean));
  return found.experience === 'lateness' && mean < 0 ? t.earlier(formats.hours(-mean)) : formats.hours(mean);
}

interface Row {
  readonly found: Association;
  readonly quarter: number;
}

function AssociationTable({ answer }: { readonly answer: LoyaltyAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const rows = answer.associations.flatMap((found) => found.groups.map((_, quarter): Row => ({ found, quarter })));
  const group = ({ found, quarter }: Row) => found.groups[quarter];
  const columns: readonly TableColumn<Row>[] = [
    { key: 'experience', label: t.associations, cell: ({ found }) => t.experience[found.experience] },
    { key: 'outcome', label: t.rate, cell: ({ found }) => t.outcome[found.outcome] },
    {
      key: 'mean',
      label: t.mean,
      align: 'end',
      cell: ({ found, quarter }) => meanOf(found, quarter, answer.currency, t, formats),
    },
    { key: 'cases', label: t.cases, align: 'end', cell: (row) => formats.count(group(row)?.count ?? 0) },
    { key: 'rate', label: t.rate, align: 'end', cell: (row) => formats.share(group(row)?.rate ?? 0) },
    {
      key: 'range',
      label: t.range,
      align: 'end',
      cell: (row) =>
        `${formats.share(group(row)?.interval.low ?? 0)} – ${formats.share(group(row)?.interval.high ?? 0)}`,
    },
  ];
  return (
    <DataTable
      caption={t.associations}
      columns={columns}
      rows={rows}
      rowKey={({ found, quarter }) => `${found.claim} ${quarter}`}
    />
  );
}
