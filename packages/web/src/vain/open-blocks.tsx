import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { filterValues } from '@aval/core/filter';
import type { OpenWork, Orphan, VainAnswer } from '@aval/core/vain';
import { apiPath, withQuery } from '../shared/api.ts';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { useCompany } from '../shared/company.ts';
import { DataTable, type TableColumn } from '../shared/data-table.tsx';
import { downloadCsv } from '../shared/download.ts';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFilter } from '../shared/use-filter.ts';
import { useFormats } from '../shared/use-formats.ts';
import { useVainNames } from './use-vain-words.ts';
import { Sentences } from './vain-blocks.tsx';
import { claimIn } from './vain-view.ts';
import styles from './vain.module.css';
import { words } from './words.ts';

type OpenLink = OpenWork['links'][number];

/** Open work and how likely it is to be sold, by the link where it stands. */
export function OpenBlock({ answer }: { readonly answer: VainAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const claim = claimIn(answer, 'open');
  const { open } = answer;
  if (open === null || claim === undefined) return null;
  const columns: readonly TableColumn<OpenLink>[] = [
    { key: 'link', label: t.openAt, cell: (row) => row.link, by: (row) => row.link },
    {
      key: 'count',
      label: t.openCount,
      align: 'end',
      cell: (row) => formats.count(row.objectCount),
      by: (row) => row.objectCount,
    },
    {
      key: 'chance',
      label: t.chance,
      align: 'end',
      cell: ({ chance }) => (chance === null ? '—' : formats.share(chance.share)),
      by: ({ chance }) => chance?.share ?? null,
    },
    {
      key: 'range',
      label: t.range,
      align: 'end',
      cell: ({ chance }) => (chance === null ? '—' : t.between(formats.share(chance.low), formats.share(chance.high))),
    },
    {
      key: 'comparable',
      label: t.comparable,
      align: 'end',
      cell: (row) => (row.chance === null ? '—' : formats.count(row.comparableCount)),
      by: (row) => row.comparableCount,
    },
    { key: 'why', label: t.why, cell: (row) => <WhyButton claim={row.claim} about={row.link} /> },
  ];
  return (
    <Block
      title={t.open}
      sentence={<Sentences claims={[claim]} />}
      picture={
        <ul className={styles.chances}>
          {open.links.map((link) => (
            <Chance key={link.link} link={link} />
          ))}
        </ul>
      }
      note={t.openNote}
      table={<DataTable caption={t.open} columns={columns} rows={open.links} rowKey={(row) => row.link} isStacked />}
    />
  );
}

function Chance({ link }: { readonly link: OpenLink }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const { chance } = link;
  return (
    <li>
      <span className={styles.rowName}>{link.link}</span>
      <span className={styles.amount}>{formats.count(link.objectCount)}</span>
      {chance === null ? (
        <span className={styles.soft}>{t.tooFew}</span>
      ) : (
        <span
          className={styles.range}
          style={{ '--low': chance.low, '--high': chance.high, '--at': chance.share } as never}
          aria-hidden
        />
      )}
      <strong className={styles.share}>{chance === null ? '' : formats.share(chance.share)}</strong>
      <WhyButton claim={link.claim} about={link.link} />
    </li>
  );
}

/** Open work of nobody, as a list to act on. */
export function OrphansBlock({ answer }: { readonly answer: VainAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const names = useVainNames(answer);
  const { company } = useCompany();
  const filter = useFilter();
  const { listed, count } = answer.orphans;
  const path = withQuery(apiPath(company, 'vain', 'orphans'), { format: 'csv', ...filterValues(filter) });
  const columns: readonly TableColumn<Orphan>[] = [
    { key: 'object', label: t.object, cell: (row) => row.object, by: (row) => row.object },
    { key: 'reason', label: t.reason, cell: (row) => names.ofReason(row.reason), by: (row) => row.reason },
    { key: 'customer', label: t.customer, cell: (row) => row.customer ?? '—', by: (row) => row.customer },
    {
      key: 'value',
      label: t.value,
      align: 'end',
      cell: (row) => (row.value === null ? '—' : formats.money(row.value)),
      by: (row) => row.value?.minor ?? null,
    },
    {
      key: 'since',
      label: t.since,
      cell: (row) => (row.firstAt === null ? '—' : formats.day(row.firstAt)),
      by: (row) => row.firstAt,
    },
    {
      key: 'last',
      label: t.last,
      cell: (row) => (row.lastAt === null ? '—' : formats.day(row.lastAt)),
      by: (row) => row.lastAt,
    },
  ];
  return (
    <Block
      title={t.orphans}
      sentence={<Sentences claims={[claimIn(answer, 'orphans')]} />}
      note={count === 0 ? undefined : t.orphansNote}
    >
      {count > 0 && (
        <>
          <DataTable caption={t.orphans} columns={columns} rows={listed} rowKey={(row) => row.object} isStacked />
          <p className={styles.listFoot}>
            <span className={styles.soft}>{t.shownOf(formats.count(listed.length), formats.count(count))}</span>
            <button
              type="button"
              className={styles.linkButton}
              onClick={() => void downloadCsv(path, `${company}-vain-orphans.csv`)}
            >
              <IconDownload size={14} aria-hidden /> {t.download}
            </button>
          </p>
        </>
      )}
    </Block>
  );
}
