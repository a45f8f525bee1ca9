import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ComparedRow, Comparison } from '@aval/core/compare';
import type { Filter, FilterOffer } from '@aval/core/filter';
import { monthsBetween } from '../frame/filter-view.ts';
import { useSaidFilter } from '../frame/filter-bar.tsx';
import { useAddress, writeAddress } from '../shared/address.ts';
import { apiPath } from '../shared/api.ts';
import { ClaimSentence } from '../shared/claim-sentence.tsx';
import { useCompany } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { Page } from '../shared/page-frame.tsx';
import { Answered, EmptyState } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useFormats } from '../shared/use-formats.ts';
import { words as frameWords } from '../frame/words.ts';
import { ChangeMark } from './change-mark.tsx';
import { byLens } from './change-view.ts';
import { KINDS, kindAsked, sidesOf, writeSide } from './sides.ts';
import type { Kind } from './sides.ts';
import styles from './compare.module.css';
import { words } from './words.ts';

/** Two parts of the records side by side. */
export function ComparePage(): ReactNode {
  const t = useWords(words);
  const { company } = useCompany();
  const offer = useAnswer<FilterOffer>(apiPath(company, 'filters'));
  return (
    <Page title={t.title} lead={t.lead} width="wide">
      <Answered answer={offer} shape="lines">
        {(data) => <Compared offer={data} />}
      </Answered>
    </Page>
  );
}

function Compared({ offer }: { readonly offer: FilterOffer }): ReactNode {
  const t = useWords(words);
  const { company } = useCompany();
  const [values] = useAddress();
  const kind = kindAsked(values);
  const sides = sidesOf(values, kind, offer);
  const path =
    sides &&
    `${apiPath(company, 'compare')}${writeAddress({ ...writeSide('left', sides.left), ...writeSide('right', sides.right) })}`;
  const answer = useAnswer<Comparison>(path);
  return (
    <>
      <Chooser offer={offer} kind={kind} left={sides?.left ?? {}} right={sides?.right ?? {}} />
      {sides === undefined ? (
        <EmptyState title={t.choose}>{t.chooseText}</EmptyState>
      ) : (
        <Answered answer={answer} shape="table">
          {({ rows }) => <Rows rows={rows} left={sides.left} right={sides.right} />}
        </Answered>
      )}
    </>
  );
}

interface ChooserProps {
  readonly offer: FilterOffer;
  readonly kind: Kind;
  readonly left: Filter;
  readonly right: Filter;
}

function Chooser({ offer, kind, left, right }: ChooserProps): ReactNode {
  const t = useWords(words);
  const [, change] = useAddress();
  return (
    <div className={styles.chooser}>
      <NativeSelect
        size="sm"
        label={t.by}
        value={kind}
        data={KINDS.filter((one) => offers(offer, one)).map((value) => ({ value, label: t.kinds[value] }))}
        onChange={(event) =>
          change({ kind: event.currentTarget.value, ...writeSide('left', undefined), ...writeSide('right', undefined) })
        }
      />
      <Side side="left" label={t.left} offer={offer} kind={kind} filter={left} />
      <Side side="right" label={t.right} offer={offer} kind={kind} filter={right} />
    </div>
  );
}

const offers = (offer: FilterOffer, kind: Kind): boolean => {
  if (kind === 'months') return offer.months !== null;
  return kind === 'customer' ? offer.customers.length > 1 : offer.teams.length > 1;
};

interface SideProps {
  readonly side: 'left' | 'right';
  readonly label: string;
  readonly offer: FilterOffer;
  readonly kind: Kind;
  readonly filter: Filter;
}

function Side({ side, label, offer, kind, filter }: SideProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const [, change] = useAddress();
  const choose = (chosen: Filter): void => change({ kind, ...writeSide(side, chosen) });
  if (kind !== 'months') {
    const names = kind === 'customer' ? offer.customers : offer.teams;
    return (
      <NativeSelect
        size="sm"
        label={label}
        value={filter[kind] ?? ''}
        data={['', ...names]}
        onChange={(event) => choose({ [kind]: event.currentTarget.value })}
      />
    );
  }
  const data = (offer.months === null ? [] : monthsBetween(offer.months)).map((value) => ({
    value,
    label: formats.month(value),
  }));
  const [from = '', to = ''] = [filter.from, filter.to];
  return (
    <fieldset className={styles.side}>
      <legend>{label}</legend>
      <NativeSelect
        size="sm"
        aria-label={`${label}, ${t.from}`}
        value={from}
        data={data}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          choose({ from: chosen, to: to < chosen ? chosen : to });
        }}
      />
      <NativeSelect
        size="sm"
        aria-label={`${label}, ${t.to}`}
        value={to}
        data={data.filter(({ value }) => value >= from)}
        onChange={(event) => choose({ from, to: event.currentTarget.value })}
      />
    </fieldset>
  );
}

interface RowsProps {
  readonly rows: readonly ComparedRow[];
  readonly left: Filter;
  readonly right: Filter;
}

function Rows({ rows, left, right }: RowsProps): ReactNode {
  const t = useWords(words);
  const pages = useWords(frameWords).page as Readonly<Record<string, string>>;
  const said = useSaidFilter();
  if (rows.length === 0) return <EmptyState title={t.nothing} />;
  return (
    <>
      <p className={styles.caution}>{t.caution}</p>
      {byLens(rows).map(([lens, ofLens]) => (
        <section key={lens} className={styles.lens}>
          <h2>{pages[lens] ?? lens}</h2>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{said(left)}</th>
                <th scope="col">{said(right)}</th>
                <th scope="col">
                  <span className="aval-unseen">{t.title}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {ofLens.map((row) => (
                <tr key={row.question}>
                  <td data-label={said(left) ?? ''}>
                    <ClaimSentence claim={row.left} />
                  </td>
                  <td data-label={said(right) ?? ''}>
                    <ClaimSentence claim={row.right} />
                  </td>
                  <td>
                    <ChangeMark row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}
