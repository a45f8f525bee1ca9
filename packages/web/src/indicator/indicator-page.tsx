import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { IndicatorAnswer, IndicatorRow } from '@aval/core/indicator';
import { sayQuantity } from '@aval/core/explain';
import { apiPath } from '../shared/api.ts';
import { ClaimSentence } from '../shared/claim-sentence.tsx';
import { WORDS } from '../shared/claim-words.ts';
import { useCompany } from '../shared/company.ts';
import { useLocale, useWords } from '../shared/locale.tsx';
import { Page } from '../shared/page-frame.tsx';
import { Answered } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useFormats } from '../shared/use-formats.ts';
import { AddIndicator } from './add-indicator.tsx';
import { smoothed, sparkPoints } from './spark.ts';
import styles from './indicator.module.css';
import { useTelling } from './use-telling.ts';
import { words } from './words.ts';

const [WIDTH, HEIGHT] = [280, 56];

/** Which internal figures lead the cash. */
export function IndicatorPage(): ReactNode {
  const t = useWords(words);
  const answer = useAnswer<IndicatorAnswer>(apiPath(useCompany().company, 'indicator'));
  return (
    <Page title={t.title} lead={t.lead}>
      <Answered answer={answer} shape="chart">
        {(data) => <Indicators answer={data} />}
      </Answered>
      <AddIndicator />
    </Page>
  );
}

function Indicators({ answer }: { readonly answer: IndicatorAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const [all] = answer.claims;
  return (
    <div className={styles.all}>
      {all !== undefined && <ClaimSentence claim={all} size="lead" />}
      {answer.firstWeek !== null && (
        <p className={styles.soft}>{t.weeks(formats.count(answer.weeks), formats.date(answer.firstWeek))}</p>
      )}
      <p className={styles.legend} aria-hidden>
        <span data-line="indicator">{t.indicator}</span> <span data-line="cash">{t.cash}</span>
      </p>
      <ul className={styles.list}>
        {answer.indicators.map((row) => (
          <Row key={row.claim} row={row} answer={answer} />
        ))}
      </ul>
    </div>
  );
}

function Row({ row, answer }: { readonly row: IndicatorRow; readonly answer: IndicatorAnswer }): ReactNode {
  const t = useWords(words);
  const name = useIndicatorName(row);
  const { withdraw } = useTelling();
  const claim = answer.claims.find(({ id }) => id === row.claim);
  return (
    <li className={styles.row}>
      <div>
        <p className={styles.standing} data-standing={row.standing ?? 'unknown'}>
          {t.standing[row.standing ?? 'unknown']}
          {row.isTold && <span className={styles.told}>{t.told}</span>}
          {row.isTold && (
            <button type="button" aria-label={t.remove(name)} onClick={() => withdraw.mutate(row.name)}>
              <IconX size={14} aria-hidden />
            </button>
          )}
        </p>
        {claim !== undefined && <ClaimSentence claim={claim} />}
      </div>
      {row.values.length > 0 && answer.cash !== null && (
        <svg viewBox={`0 -3 ${WIDTH} ${HEIGHT + 6}`} className={styles.spark} role="img" aria-label={t.pictureOf(name)}>
          <polyline data-line="cash" points={sparkPoints(smoothed(answer.cash.values), WIDTH, HEIGHT)} />
          <polyline data-line="indicator" points={sparkPoints(smoothed(row.values), WIDTH, HEIGHT)} />
        </svg>
      )}
    </li>
  );
}

function useIndicatorName({ name, isTold }: IndicatorRow): string {
  const locale = useLocale();
  return isTold ? name : sayQuantity({ unit: 'word', value: `indicator-${name}` }, WORDS, locale);
}
