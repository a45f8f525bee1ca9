import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CashAnswer } from '@aval/core/cash';
import type { VainAnswer } from '@aval/core/vain';
import type { NextStep, TodayAnswer, TodayChange } from '@aval/core/today';
import { CashChart } from '../cash/cash-chart.tsx';
import { ChangeMark } from '../compare/change-mark.tsx';
import { writeSide } from '../compare/sides.ts';
import { useSaidFilter } from '../frame/filter-bar.tsx';
import { words as frameWords } from '../frame/words.ts';
import { apiPath } from '../shared/api.ts';
import { ClaimSentence, Said } from '../shared/claim-sentence.tsx';
import { useCompany } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { Page } from '../shared/page-frame.tsx';
import { pagePlace, recordsPlace } from '../shared/places.ts';
import { Answered, EmptyState } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useFormats } from '../shared/use-formats.ts';
import { ClassBar } from '../vain/class-bar.tsx';
import { lastOf, pageOfLens } from './today-view.ts';
import styles from './today.module.css';
import { words } from './words.ts';

/** The first page: the sentences, the cash and the hours, what changed, what to look at next. Prints on one sheet. */
export function TodayPage(): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const { company, period, name } = useCompany();
  const answer = useAnswer<TodayAnswer>(period === null ? undefined : apiPath(company, 'today'));
  if (period === null)
    return (
      <Page title={t.title}>
        <EmptyState title={t.noFact} action={<Link {...recordsPlace(company)}>{t.toRecords}</Link>} />
      </Page>
    );
  return (
    <Page title={t.title} lead={`${name}. ${t.lead(formats.day(period.to))}`} width="wide" actions={<PrintButton />}>
      <Answered answer={answer} shape="lines">
        {(data) => (
          <div className={styles.sheet}>
            <Sentences answer={data} />
            <Pictures />
            <Change change={data.change} />
            <Next steps={data.next} />
          </div>
        )}
      </Answered>
    </Page>
  );
}

function PrintButton(): ReactNode {
  const t = useWords(words);
  return (
    <button type="button" className={styles.print} onClick={() => window.print()}>
      <IconPrinter size={16} aria-hidden /> {t.print}
    </button>
  );
}

function Sentences({ answer }: { readonly answer: TodayAnswer }): ReactNode {
  return (
    <ol className={styles.sentences}>
      {answer.sentences.map(({ lens, claim }, n) => (
        <li key={claim.id}>
          <LensLink lens={lens} />
          <ClaimSentence claim={claim} size={n < 2 ? 'lead' : 'line'} />
        </li>
      ))}
    </ol>
  );
}

/** The page that a sentence comes from. */
function LensLink({ lens }: { readonly lens: string }): ReactNode {
  const pages = useWords(frameWords).page;
  const { company } = useCompany();
  const page = pageOfLens(lens);
  if (page === undefined) return <span className={styles.lens}>{lens}</span>;
  return (
    <Link {...pagePlace(company, page)} className={styles.lens}>
      {pages[page]}
    </Link>
  );
}

const WEEKS_SHOWN = 52;

function Pictures(): ReactNode {
  const t = useWords(words);
  const { company } = useCompany();
  const cash = useAnswer<CashAnswer>(apiPath(company, 'cash'));
  const vain = useAnswer<VainAnswer>(apiPath(company, 'vain'));
  return (
    <div className={styles.pictures}>
      {cash.data !== undefined && cash.data.weeks.length > 0 && (
        <figure className={styles.picture}>
          <figcaption>{t.cash}</figcaption>
          <CashChart periods={lastOf(cash.data.weeks, WEEKS_SHOWN)} grain="week" />
        </figure>
      )}
      {vain.data !== undefined && vain.data.classes.length > 0 && (
        <figure className={styles.picture}>
          <figcaption>{vain.data.unit === 'acts' ? t.acts : t.hours}</figcaption>
          <ClassBar answer={vain.data} />
        </figure>
      )}
    </div>
  );
}

function Change({ change }: { readonly change: TodayChange | null }): ReactNode {
  const t = useWords(words);
  const said = useSaidFilter();
  const { company } = useCompany();
  if (change === null)
    return (
      <section className={styles.block}>
        <h2>{t.changed}</h2>
        <p className={styles.soft}>{t.noChange}</p>
      </section>
    );
  return (
    <section className={styles.block}>
      <h2>{t.changed}</h2>
      <p className={styles.soft}>{t.changedBetween(said(change.left) ?? '', said(change.right) ?? '')}</p>
      <ul className={styles.changes}>
        {change.rows.map((row) => (
          <li key={row.question}>
            <ChangeMark row={row} />
            <div>
              <ClaimSentence claim={row.right} />
              <p className={styles.soft}>
                {t.before} <Said statement={row.left.statement} />
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Link
        {...pagePlace(company, 'compare', { ...writeSide('left', change.left), ...writeSide('right', change.right) })}
        className={styles.more}
      >
        {t.compare}
      </Link>
    </section>
  );
}

function Next({ steps }: { readonly steps: readonly NextStep[] }): ReactNode {
  const t = useWords(words);
  if (steps.length === 0) return null;
  return (
    <section className={styles.block}>
      <h2>{t.next}</h2>
      <ul className={styles.next}>
        {steps.map(({ lens, claim, why }) => (
          <li key={claim.id}>
            <span className={styles.why} data-why={why}>
              {t[why]}
            </span>
            <div>
              <ClaimSentence claim={claim} /> <LensLink lens={lens} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
