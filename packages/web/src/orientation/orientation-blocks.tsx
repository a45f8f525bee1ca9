import type { ReactNode } from 'react';
import type { ClockTable, Dimension, Need, OrientationAnswer } from '@aval/core/orientation';
import { Choice } from '../chain/choice.tsx';
import { useAddress } from '../shared/address.ts';
import { ClaimSentence, WhyButton } from '../shared/claim-sentence.tsx';
import { DataTable } from '../shared/data-table.tsx';
import type { TableColumn } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { CauseBars, CauseTable } from './cause-bars.tsx';
import { FacingBars } from './facing-bars.tsx';
import styles from './orientation.module.css';
import { claimOf, facingPlaces } from './orientation-view.ts';
import type { FacingPlace } from './orientation-view.ts';
import { usePlaceName } from './use-place-name.ts';
import { words } from './words.ts';

interface AnswerProps {
  readonly answer: OrientationAnswer;
}

/** The claim of a family as a sentence; nothing where it is not made. */
function Sentence({ answer, family }: AnswerProps & { readonly family: string }): ReactNode {
  const claim = claimOf(answer, family);
  return claim === undefined ? null : <ClaimSentence claim={claim} />;
}

/** Three shares, three clocks. */
export function SharesBlock({ answer }: AnswerProps): ReactNode {
  const t = useWords(words);
  return (
    <Block
      title={t.shares}
      sentence={(['work', 'hand-off', 'wait'] as const).map((family) => (
        <Sentence key={family} answer={answer} family={family} />
      ))}
      {...(answer.clocks.length === 0 ? {} : { picture: <FacingBars clocks={answer.clocks} /> })}
      note={t.sharesNote}
    />
  );
}

const isDimension = (text: string | undefined): text is Dimension =>
  text === 'link' || text === 'team' || text === 'month';

/** Which dimension the address asks for; by link when it asks for none that is told. */
function useDimension(key: string, told: (dimension: Dimension) => boolean): [Dimension, (to: Dimension) => void] {
  const [address, change] = useAddress();
  const asked = address[key];
  const dimension = isDimension(asked) && told(asked) ? asked : 'link';
  return [dimension, (to) => change({ [key]: to }, true)];
}

/** Causes of waiting, worst first. */
export function CausesBlock({ answer }: AnswerProps): ReactNode {
  const t = useWords(words);
  const tables = Object.fromEntries(
    (['link', 'team', 'month'] as const).flatMap((dimension) => {
      const found = answer.tables[dimension].find(({ clock }) => clock === 'cause');
      return found === undefined ? [] : [[dimension, found]];
    }),
  ) as Partial<Record<Dimension, ClockTable>>;
  const [dimension, setDimension] = useDimension('causes', (one) => tables[one] !== undefined);
  const { causes } = answer;
  const table = tables[dimension];
  return (
    <Block
      title={t.causes}
      sentence={<Sentence answer={answer} family="cause" />}
      {...(causes === null
        ? {}
        : {
            picture: (
              <>
                <CauseBars causes={causes} tables={tables} dimension={dimension} onDimension={setDimension} />
                <Unexplained answer={answer} />
              </>
            ),
            note: t.causesNote,
          })}
      {...(causes === null || table === undefined
        ? {}
        : { table: <CauseTable causes={causes} table={table} dimension={dimension} /> })}
    />
  );
}

/** Whether waiting that nothing explains behaves like a queue, activity by activity, the most first. */
function Unexplained({ answer }: AnswerProps): ReactNode {
  const claims = answer.claims.filter(({ id }) => id.startsWith('orientation.unexplained?'));
  return (
    <div className={styles.unexplained}>
      {claims.slice(0, UNEXPLAINED_SHOWN).map((claim) => (
        <ClaimSentence key={claim.id} claim={claim} size="line" />
      ))}
    </div>
  );
}

const UNEXPLAINED_SHOWN = 4;
const CLOCKS = ['work', 'hand-off', 'cause'] as const;

/** How much faces the hierarchy, place by place. */
export function PlacesBlock({ answer }: AnswerProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const placeName = usePlaceName();
  const [, change] = useAddress();
  const [dimension, setDimension] = useDimension('places', (one) => answer.tables[one].length > 0);
  const told = (['link', 'team', 'month'] as const).filter((one) => answer.tables[one].length > 0);
  const clocks = CLOCKS.filter((clock) => answer.tables[dimension].some((table) => table.clock === clock));
  const columns: readonly TableColumn<FacingPlace>[] = [
    { key: 'name', label: t.of[dimension], cell: (row) => placeName(row.name, dimension), by: (row) => row.name },
    ...clocks.map((clock): TableColumn<FacingPlace> => ({
      key: clock,
      label: t.upwardOf[clock] ?? t.clock[clock],
      align: 'end',
      by: (row) => row.upward[clock]?.share ?? null,
      cell: (row) => {
        const upward = row.upward[clock];
        if (upward === undefined) return '—';
        return (
          <span className={styles.upward}>
            <span className={styles.meter} style={{ '--share': upward.share } as never} aria-hidden />
            <button
              type="button"
              className={styles.rowAmount}
              aria-label={t.partSays(
                placeName(row.name, dimension),
                t.clock[clock],
                formats.share(upward.share),
                t.facing.hierarchy,
              )}
              onClick={() => change({ why: upward.claim })}
            >
              {formats.share(upward.share)}
            </button>
          </span>
        );
      },
    })),
  ];
  if (told.length === 0 || !answer.knowsHierarchy) return null;
  return (
    <Block title={t.places} note={t.placesNote}>
      {told.length > 1 && <Choices dimension={dimension} told={told} onDimension={setDimension} />}
      <DataTable
        caption={t.places}
        columns={columns}
        rows={facingPlaces(answer.tables[dimension], dimension)}
        rowKey={(row) => row.name}
        isStacked
      />
    </Block>
  );
}

function Choices({
  dimension,
  told,
  onDimension,
}: {
  readonly dimension: Dimension;
  readonly told: readonly Dimension[];
  readonly onDimension: (dimension: Dimension) => void;
}): ReactNode {
  const t = useWords(words);
  return (
    <Choice
      label={t.by}
      value={dimension}
      options={told.map((value) => ({ value, label: t.dimension[value] }))}
      onChoice={(value) => onDimension(value as Dimension)}
    />
  );
}

/** Open requests of customers that wait for a first answer: a list to act on. */
export function NeedsBlock({ answer: { needs, ...rest } }: AnswerProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const columns: readonly TableColumn<Need>[] = [
    { key: 'object', label: t.object, cell: (row) => row.object, by: (row) => row.object },
    { key: 'reason', label: t.reason, cell: (row) => t.reasons[row.reason], by: (row) => row.reason },
    { key: 'asked', label: t.askedAt, cell: (row) => formats.day(row.askedAt), by: (row) => row.askedAt },
    {
      key: 'waited',
      label: t.waited,
      align: 'end',
      cell: (row) => formats.hours(row.waitedHours),
      by: (row) => row.waitedHours,
    },
  ];
  return (
    <Block
      title={t.needs}
      sentence={<Sentence answer={{ needs, ...rest }} family="needs" />}
      {...(needs.listed.length < needs.count
        ? { note: t.listedOf(formats.count(needs.listed.length), formats.count(needs.count)) }
        : {})}
    >
      {needs.listed.length > 0 && (
        <DataTable caption={t.needs} columns={columns} rows={needs.listed} rowKey={(row) => row.object} />
      )}
    </Block>
  );
}

/** Approvals and reports, by whether a customer needs them. */
export function TracedBlock({ answer }: AnswerProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  type Row = OrientationAnswer['traced']['rows'][number];
  const columns: readonly TableColumn<Row>[] = [
    { key: 'act', label: t.act, cell: (row) => row.activity, by: (row) => row.activity },
    {
      key: 'traced',
      label: t.forCustomer,
      align: 'end',
      cell: (row) => formats.count(row.traced),
      by: (row) => row.traced,
    },
    {
      key: 'untraced',
      label: t.forNone,
      align: 'end',
      cell: (row) => formats.count(row.untraced),
      by: (row) => row.untraced,
    },
    { key: 'why', label: t.why, cell: (row) => <WhyButton claim={row.claim} about={row.activity} /> },
  ];
  const { rows } = answer.traced;
  return (
    <Block
      title={t.traced}
      sentence={<Sentence answer={answer} family="traced" />}
      {...(rows.length === 0
        ? {}
        : {
            table: <DataTable caption={t.traced} columns={columns} rows={rows} rowKey={(row) => row.activity} />,
          })}
    />
  );
}
