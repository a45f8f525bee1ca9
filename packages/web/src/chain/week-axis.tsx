import type { ReactNode } from 'react';
import type { LinkAnswer } from '@aval/core/chain';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import styles from './chain.module.css';
import { words } from './words.ts';

/** The small time axis of a link: one bar a week, from zero, the first and last week named. */
export function WeekAxis({ weeks }: { readonly weeks: LinkAnswer['weeks'] }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const most = Math.max(...weeks.map((one) => one.workCount), 1);
  const peak = weeks.find((one) => one.workCount === most);
  const [first, last] = [weeks[0], weeks.at(-1)];
  const said = peak === undefined ? '' : t.weekPoint(formats.date(peak.week), formats.count(peak.workCount));
  return (
    <figure className={styles.weeks}>
      <svg
        viewBox={`0 0 ${weeks.length} 40`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${t.weeks}. Maximum : ${said}`}
      >
        {weeks.map((one, i) => (
          <rect
            key={one.week}
            x={i + 0.1}
            width={0.8}
            y={40 - (38 * one.workCount) / most}
            height={(38 * one.workCount) / most}
          >
            <title>{t.weekPoint(formats.date(one.week), formats.count(one.workCount))}</title>
          </rect>
        ))}
      </svg>
      <figcaption>
        <span>{first === undefined ? '' : formats.date(first.week)}</span>
        <span>max. {formats.count(most)}</span>
        <span>{last === undefined ? '' : formats.date(last.week)}</span>
      </figcaption>
    </figure>
  );
}
