import { Autocomplete, Button, NativeSelect, Popover } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Filter, FilterName, FilterOffer } from '@aval/core/filter';
import { useAddress } from '../shared/address.ts';
import { apiPath } from '../shared/api.ts';
import { useCompanyIfAny } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useFilter } from '../shared/use-filter.ts';
import { useFormats } from '../shared/use-formats.ts';
import styles from './filter-bar.module.css';
import { filterWords } from './filter-words.ts';
import { filtersOf, inAddress, kindOf, monthsBetween } from './filter-view.ts';
import { pageAt } from './frame-view.ts';

/** What part of the records the page is about: a chip that can be removed, and a way to choose another part. */
export function FilterBar(): ReactNode {
  const company = useCompanyIfAny()?.company;
  const page = pageAt(useRouterState({ select: (state) => state.location.pathname }));
  const offered = filtersOf(page);
  const [, change] = useAddress();
  const filter = useFilter();
  if (company === undefined) return null;
  const choose = (chosen: Filter): void => change(inAddress(chosen));
  return (
    <div className={styles.bar}>
      <Chip filter={filter} isHonoured={isHonoured(filter, offered)} remove={() => choose({})} />
      {offered.length > 0 && <FilterMenu company={company} offered={offered} filter={filter} choose={choose} />}
    </div>
  );
}

const isHonoured = (filter: Filter, offered: readonly FilterName[]): boolean =>
  offered.some((name) => filter[name] !== undefined);

interface ChipProps {
  readonly filter: Filter;
  readonly isHonoured: boolean;
  readonly remove: () => void;
}

function Chip({ filter, isHonoured: holds, remove }: ChipProps): ReactNode {
  const t = useWords(filterWords);
  const said = useSaidFilter()(filter);
  if (said === null) return null;
  return (
    <span className={styles.chip} data-idle={!holds}>
      <span className={styles.said}>{said}</span>
      {!holds && <span className={styles.idle}>{t.notHere}</span>}
      <button type="button" className={styles.remove} onClick={remove} aria-label={t.remove(said)}>
        <IconX size={14} aria-hidden />
      </button>
    </span>
  );
}

/** A filter as a person says it; null when there is none. */
export function useSaidFilter(): (filter: Filter) => string | null {
  const t = useWords(filterWords);
  const formats = useFormats();
  const month = (value: string | undefined): string | null =>
    value === undefined ? null : formats.month(`${value}-01`);
  return (filter) => {
    const kind = kindOf(filter);
    if (kind === 'months') return t.span(month(filter.from), month(filter.to));
    return kind === null ? null : t.chip[kind](filter[kind] ?? '');
  };
}

interface MenuProps {
  readonly company: string;
  readonly offered: readonly FilterName[];
  readonly filter: Filter;
  readonly choose: (filter: Filter) => void;
}

function FilterMenu({ company, offered, filter, choose }: MenuProps): ReactNode {
  const t = useWords(filterWords);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-start" width={320} trapFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className={styles.open}
          aria-label={t.filter}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <IconFilter size={16} aria-hidden />
          <span>{t.filter}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.filter}>
        {isOpen && (
          <Choices
            company={company}
            offered={offered}
            filter={filter}
            choose={(chosen) => {
              setIsOpen(false);
              choose(chosen);
            }}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function Choices({ company, offered, filter, choose }: MenuProps): ReactNode {
  const t = useWords(filterWords);
  const { data } = useAnswer<FilterOffer>(apiPath(company, 'filters'));
  if (data === undefined) return null;
  const parts = [
    offered.includes('from') && data.months !== null && (
      <Months key="m" months={data.months} filter={filter} choose={choose} />
    ),
    offered.includes('customer') && data.customers.length > 0 && <Customers key="c" offer={data} choose={choose} />,
    offered.includes('team') && data.teams.length > 0 && (
      <Teams key="t" teams={data.teams} filter={filter} choose={choose} />
    ),
  ].filter(Boolean);
  return (
    <div className={styles.choices}>
      {parts.length === 0 ? <p className={styles.help}>{t.none}</p> : parts}
      <p className={styles.help}>{t.filterHelp}</p>
    </div>
  );
}

type ChoiceProps = Pick<MenuProps, 'filter' | 'choose'>;

function Months({
  months,
  filter,
  choose,
}: ChoiceProps & { readonly months: { first: string; last: string } }): ReactNode {
  const t = useWords(filterWords);
  const formats = useFormats();
  const all = monthsBetween(months);
  const [from, setFrom] = useState(filter.from ?? months.first);
  const [to, setTo] = useState(filter.to ?? months.last);
  const data = all.map((value) => ({ value, label: formats.month(`${value}-01`) }));
  return (
    <fieldset className={styles.part}>
      <legend>{t.months}</legend>
      <div className={styles.two}>
        <NativeSelect
          size="sm"
          label={t.first}
          value={from}
          data={data}
          onChange={(e) => setFrom(e.currentTarget.value)}
        />
        <NativeSelect
          size="sm"
          label={t.last}
          value={to < from ? from : to}
          data={data.filter(({ value }) => value >= from)}
          onChange={(e) => setTo(e.currentTarget.value)}
        />
      </div>
      <Button size="xs" onClick={() => choose({ from, to: to < from ? from : to })}>
        {t.apply}
      </Button>
    </fieldset>
  );
}

function Customers({
  offer,
  choose,
}: {
  readonly offer: FilterOffer;
  readonly choose: MenuProps['choose'];
}): ReactNode {
  const t = useWords(filterWords);
  const formats = useFormats();
  const [typed, setTyped] = useState('');
  const { customers, customerCount } = offer;
  return (
    <fieldset className={styles.part}>
      <legend>{t.customer}</legend>
      <Autocomplete
        size="sm"
        aria-label={t.customer}
        data={[...customers]}
        limit={20}
        value={typed}
        onChange={setTyped}
        onOptionSubmit={(customer) => choose({ customer })}
        comboboxProps={{ withinPortal: false }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && customers.includes(typed)) choose({ customer: typed });
        }}
      />
      {customerCount > customers.length && (
        <p className={styles.help}>{t.customerFew(customers.length, formats.count(customerCount))}</p>
      )}
    </fieldset>
  );
}

function Teams({ teams, filter, choose }: ChoiceProps & { readonly teams: readonly string[] }): ReactNode {
  const t = useWords(filterWords);
  return (
    <fieldset className={styles.part}>
      <legend>{t.team}</legend>
      <NativeSelect
        size="sm"
        aria-label={t.team}
        value={filter.team ?? ''}
        data={[{ value: '', label: t.whole }, ...teams]}
        onChange={(event) => choose(event.currentTarget.value === '' ? {} : { team: event.currentTarget.value })}
      />
    </fieldset>
  );
}
