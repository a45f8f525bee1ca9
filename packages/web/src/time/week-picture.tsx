import type { ReactNode } from 'react';
import { spansOf } from '@aval/core/time';
import type { WeekCalendar } from '@aval/core/time';
import { DataTable } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import styles from './time.module.css';
import { DAYS, runsOf } from './time-view.ts';
import type { Run } from './time-view.ts';
import { words } from './words.ts';

type Drawn = Pick<WeekCalendar, 'on' | 'slots'>;

const WIDTH = 768;
const LEFT = 52;
const ROW = 28;
const TOP = 28;
const SLOT = (WIDTH - LEFT) / 96;
const HOURS = [0, 6, 12, 18, 24];

/** How a run is painted: what is said or known outweighs what is guessed. */
const paintOf = ({ isOn, known }: Run): string =>
  isOn ? (known === 'none' ? 'seen' : known) : known === 'waited' ? 'waited' : 'off';

/** The seven days of a calendar, a quarter of an hour a step, with how each is known. */
export function WeekPicture({ calendar, name }: { readonly calendar: Drawn; readonly name: string }): ReactNode {
  const t = useWords(words);
  const says = t.days.map((day, i) => `${day} ${spansOf(calendar.on, i) || t.free}`).join('; ');
  return (
    <figure className={styles.week}>
      <svg viewBox={`0 0 ${WIDTH} ${TOP + DAYS * ROW}`} role="img" aria-label={`${name}. ${says}`}>
        {HOURS.map((hour) => (
          <g key={hour}>
            <line
              className={styles.hourLine}
              x1={xOf(hour * 4)}
              x2={xOf(hour * 4)}
              y1={TOP - 4}
              y2={TOP + DAYS * ROW}
            />
            <text
              className={styles.axis}
              x={xOf(hour * 4)}
              y={18}
              textAnchor={hour === 24 ? 'end' : hour === 0 ? 'start' : 'middle'}
            >
              {t.hour(hour)}
            </text>
          </g>
        ))}
        {t.days.map((day, i) => (
          <g key={day}>
            <text className={styles.axis} x={0} y={TOP + i * ROW + 19}>
              {day.slice(0, 3)}
            </text>
            {runsOf(calendar, i).map((run) => (
              <rect
                key={run.from}
                className={styles.run}
                data-paint={paintOf(run)}
                x={xOf(run.from)}
                y={TOP + i * ROW + 2}
                width={(run.to - run.from) * SLOT}
                height={ROW - 4}
              />
            ))}
          </g>
        ))}
      </svg>
      <Legend calendar={calendar} />
    </figure>
  );
}

const xOf = (slot: number): number => LEFT + slot * SLOT;

const LEGEND = ['seen', 'between', 'others', 'said', 'waited', 'off'] as const;

function Legend({ calendar }: { readonly calendar: Drawn }): ReactNode {
  const t = useWords(words);
  const used = new Set(t.days.flatMap((_, day) => runsOf(calendar, day).map(paintOf)));
  return (
    <ul className={styles.legend}>
      {LEGEND.filter((paint) => used.has(paint)).map((paint) => (
        <li key={paint}>
          <span className={styles.swatch} data-paint={paint} aria-hidden /> {t.known[paint]}
        </li>
      ))}
    </ul>
  );
}

/** The same as a table. */
export function WeekTable({ calendar, name }: { readonly calendar: Drawn; readonly name: string }): ReactNode {
  const t = useWords(words);
  return (
    <DataTable
      caption={name}
      columns={[
        { key: 'day', label: t.day, cell: (row) => row.day },
        { key: 'spans', label: t.atWork, cell: (row) => row.spans || t.free },
      ]}
      rows={t.days.map((day, i) => ({ day, spans: spansOf(calendar.on, i) }))}
      rowKey={(row) => row.day}
    />
  );
}
