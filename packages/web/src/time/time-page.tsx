import type { ReactNode } from 'react';
import type { EstimatedTime, Lasts, TimeAnswer, TimeClock, TimeRow } from '@aval/core/time';
import { Choice } from '../chain/choice.tsx';
import { useAddress } from '../shared/address.ts';
import { ClaimSentence, WhyButton } from '../shared/claim-sentence.tsx';
import { DataTable } from '../shared/data-table.tsx';
import type { TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block, Page } from '../shared/page-frame.tsx';
import { Answered } from '../shared/states.tsx';
import { useFilteredAnswer } from '../shared/use-filter.ts';
import { useFormats } from '../shared/use-formats.ts';
import { CalendarBlock } from './calendar-block.tsx';
import { claimAt, claimsOf } from './time-view.ts';
import styles from './time.module.css';
import { words } from './words.ts';

interface AnswerProps {
  readonly answer: TimeAnswer;
}

/** How long things last, by the clock on the wall and in working time; when the company is at work. */
export function TimePage(): ReactNode {
  const t = useWords(words);
  const answer = useFilteredAnswer<TimeAnswer>('time');
  return (
    <Page title={t.title} lead={t.lead}>
      <Answered answer={answer} shape="chart">
        {(data) => (
          <>
            <LeadBlock answer={data} />
            <ActsBlock answer={data} />
            <CalendarBlock answer={data} />
            <EstimatesBlock answer={data} />
          </>
        )}
      </Answered>
    </Page>
  );
}

const CLOCKS = ['clock', 'working'] as const satisfies readonly TimeClock[];

/** From the first record of a demand to its end. */
function LeadBlock({ answer }: AnswerProps): ReactNode {
  const t = useWords(words);
  return (
    <Block
      title={t.leads}
      sentence={claimsOf(answer, 'lead', 'clock').flatMap((claim, n) => [
        <ClaimSentence key={claim.id} claim={claim} size={n === 0 ? 'lead' : 'line'} />,
        ...claimsOf(answer, 'lead', 'working')
          .filter(({ id, figure }) => figure.known && id.startsWith(claim.id))
          .map((working) => <ClaimSentence key={working.id} claim={working} />),
      ])}
      note={t.clockNote}
    />
  );
}

/** What acts wait, and how long they last. */
function ActsBlock({ answer }: AnswerProps): ReactNode {
  const t = useWords(words);
  return (
    <Block
      title={t.acts}
      sentence={(['wait', 'work'] as const).flatMap((of) =>
        CLOCKS.filter(
          (clock) => clock === 'clock' || claimsOf(answer, of, clock).some(({ figure }) => figure.known),
        ).flatMap((clock) =>
          claimsOf(answer, of, clock).map((claim) => <ClaimSentence key={claim.id} claim={claim} />),
        ),
      )}
    >
      {answer.links.length > 0 && <LinkTable answer={answer} />}
    </Block>
  );
}

function LinkTable({ answer: { links, holdsWork } }: AnswerProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const [address, change] = useAddress();
  const nameOf = (name: string): string => (name === '…small' ? t.small : name);
  const figure = (
    of: 'wait' | 'work',
    clock: TimeClock,
    share: 'median' | 'p90',
    label: string,
  ): TableColumn<TimeRow> => ({
    key: `${of} ${clock} ${share}`,
    label,
    align: 'end',
    by: (row) => row[of]?.[clock]?.[share] ?? null,
    cell: (row) => {
      const lasts: Lasts | null = row[of];
      const value = lasts?.[clock]?.[share];
      if (lasts === null || value === undefined) return '—';
      const text = formats.quantity({ unit: clock === 'working' ? 'work' : 'hours', value });
      return (
        <button
          type="button"
          className={styles.figure}
          aria-label={`${nameOf(row.name)}, ${label}: ${text}`}
          onClick={() => change({ why: lasts.claims[clock] })}
        >
          {text}
        </button>
      );
    },
  });
  const told = (['wait', 'work'] as const).filter((of) => links.some((row) => row[of] !== null));
  const hasWorking = links.some((row) => (row.wait ?? row.work)?.working);
  const clock: TimeClock = hasWorking && address['clock'] === 'working' ? 'working' : 'clock';
  const columns: readonly TableColumn<TimeRow>[] = [
    { key: 'name', label: t.activity, cell: (row) => nameOf(row.name), by: (row) => row.name },
    ...told.flatMap((of) => {
      const heading = t.heading[of === 'wait' && holdsWork ? 'held' : of];
      return (['median', 'p90'] as const).map((share) => figure(of, clock, share, `${heading}, ${t.share[share]}`));
    }),
  ];
  return (
    <div className={styles.table}>
      {hasWorking && (
        <Choice
          label={t.by}
          value={clock}
          options={CLOCKS.map((value) => ({ value, label: t.clock[value] }))}
          onChoice={(value) => change({ clock: value === 'working' ? value : undefined }, true)}
        />
      )}
      <DataTable caption={t.links} columns={columns} rows={links} rowKey={(row) => row.name} isStacked />
    </div>
  );
}

/** Work times where only ends are recorded: how well they are known, and where that is refused. */
function EstimatesBlock({ answer }: AnswerProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const claim = claimAt(answer, 'estimates');
  const hours = (value: number | null): string => (value === null ? '—' : formats.quantity({ unit: 'work', value }));
  const figure = (key: 'hours' | 'low' | 'high', label: string): TableColumn<EstimatedTime> => ({
    key,
    label,
    align: 'end',
    by: (row) => row[key],
    cell: (row) => hours(row[key]),
  });
  const columns: readonly TableColumn<EstimatedTime>[] = [
    { key: 'activity', label: t.activity, cell: (row) => row.activity, by: (row) => row.activity },
    figure('hours', t.mean),
    figure('low', t.low),
    figure('high', t.high),
    { key: 'state', label: t.howWell, cell: (row) => t.states[row.state], by: (row) => row.state },
    { key: 'why', label: '', cell: (row) => <WhyButton claim={row.claim} about={row.activity} /> },
  ];
  return (
    <Block
      title={t.estimates}
      {...(claim === undefined ? {} : { sentence: <ClaimSentence claim={claim} /> })}
      {...(answer.estimates.length === 0 ? {} : { note: t.estimatesNote })}
    >
      {answer.estimates.length > 0 && (
        <DataTable
          caption={t.estimates}
          columns={columns}
          rows={answer.estimates}
          rowKey={(row) => row.activity}
          isStacked
        />
      )}
    </Block>
  );
}
