import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconPlus, IconSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { isImagined, useCompanies, useCompanyIfAny, useSourceId } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { chainPlace, startPlace, useGo } from '../shared/places.ts';
import { ShareButton } from '../report/share-button.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { FilterBar } from './filter-bar.tsx';
import styles from './frame.module.css';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';
import { words } from './words.ts';

/** Whose records these are and when they are from; search, language, theme. */
export function TopBar({ onSearch }: { readonly onSearch: () => void }): ReactNode {
  const t = useWords(words);
  return (
    <header className={styles.top}>
      <CompanyPicker />
      <Period />
      <FilterBar />
      <div className={styles.tools}>
        <button
          type="button"
          className={`${styles.tool} ${styles.search}`}
          onClick={onSearch}
          aria-keyshortcuts="Control+K"
        >
          <IconSearch size={16} aria-hidden />
          <span>{t.search}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <ShareButton className={styles.tool} />
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
    </header>
  );
}

function CompanyPicker(): ReactNode {
  const t = useWords(words);
  const here = useCompanyIfAny();
  const isBeingMade = useSourceId() !== '';
  const companies = useCompanies() ?? [];
  const go = useGo();
  return (
    <>
      <Menu position="bottom-start" width={300} withinPortal>
        <Menu.Target>
          <button type="button" className={styles.company}>
            <span>{here?.name ?? (isBeingMade ? t.beingMade : t.chooseCompany)}</span>
            <IconChevronDown size={14} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t.companies}</Menu.Label>
          {companies.map((one) => (
            <Menu.Item
              key={one.company}
              leftSection={<IconCheck size={14} aria-hidden visibility={one === here ? 'visible' : 'hidden'} />}
              onClick={() => go(chainPlace(one.company))}
            >
              {one.name}
              {isImagined(one) && <span className={styles.menuNote}>{t.imagined}</span>}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={14} aria-hidden />} onClick={() => go(startPlace)}>
            {t.newCompany}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {here !== undefined && isImagined(here) && <span className={styles.imagined}>{t.imagined}</span>}
    </>
  );
}

function Period(): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const company = useCompanyIfAny();
  if (company === undefined) return null;
  const { period } = company;
  return (
    <span className={styles.period}>
      {period === null ? t.noPeriod : t.period(formats.day(period.from), formats.day(period.to))}
    </span>
  );
}
