import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { LinkAnswer, Level, ReceiptRow } from '@aval/core/chain';
import { apiPath, withQuery } from '../shared/api.ts';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { useCompany } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { tracePlace } from '../shared/places.ts';
import { Answered } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { useFormats } from '../shared/use-formats.ts';
import styles from './chain.module.css';
import { ChainPanel, FactLine } from './chain-panel.tsx';
import { sibling, type ChainFamily } from './claim-sibling.ts';
import { linkName } from './link-name.ts';
import { HandOffList } from './hand-off-list.tsx';
import { WeekAxis } from './week-axis.tsx';
import { words } from './words.ts';

interface LinkPanelProps {
  readonly link: string;
  readonly level: Level;
  readonly onClose: () => void;
  readonly onLink: (link: string) => void;
}

/** One link both ways: its figures, its clients and what they wait for, its suppliers, whom it serves in the end. */
export function LinkPanel({ link, level, onClose, onLink }: LinkPanelProps): ReactNode {
  const answer = useAnswer<LinkAnswer>(withQuery(apiPath(useCompany().company, 'links', link), { level }));
  return (
    <ChainPanel title={linkName(link, useWords(words))} onClose={onClose}>
      <Answered answer={answer}>{(data) => <LinkDetails answer={data} onLink={onLink} />}</Answered>
    </ChainPanel>
  );
}

function LinkDetails({
  answer,
  onLink,
}: {
  readonly answer: LinkAnswer;
  readonly onLink: (link: string) => void;
}): ReactNode {
  const t = useWords(words);
  return (
    <>
      <LinkFigures answer={answer} />
      <Part title={t.clients}>
        {answer.clients.length === 0 ? (
          t.clientsNone
        ) : (
          <HandOffList handOffs={answer.clients} side="client" onLink={onLink} />
        )}
      </Part>
      <Part title={t.suppliers}>
        {answer.suppliers.length === 0 ? (
          t.suppliersNone
        ) : (
          <HandOffList handOffs={answer.suppliers} side="supplier" onLink={onLink} />
        )}
      </Part>
      <Part title={t.served}>
        <Served answer={answer} />
      </Part>
      {answer.weeks.length > 1 && (
        <Part title={t.weeks}>
          <WeekAxis weeks={answer.weeks} />
        </Part>
      )}
      <Part title={t.receipts}>
        <Receipts receipts={answer.receipts} />
      </Part>
    </>
  );
}

export const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode => (
  <section className={styles.part}>
    <h3>{title}</h3>
    {children}
  </section>
);

function LinkFigures({ answer: { link } }: { readonly answer: LinkAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const why = (label: string, family?: ChainFamily): ReactNode => (
    <WhyButton
      claim={family === undefined ? link.claim : sibling(link.claim, family)}
      about={`${label}, ${linkName(link.link, t)}`}
    />
  );
  return (
    <dl className={styles.facts}>
      {link.cashThrough !== null && (
        <FactLine
          label={t.cashThrough}
          figure={formats.money(link.cashThrough)}
          note={t.nonAdditiveWhy}
          why={why(t.cashThrough, 'cash-through')}
        />
      )}
      <FactLine label={t.workCount} figure={formats.count(link.workCount)} why={why(t.workCount)} />
      <FactLine label={t.objectCount} figure={formats.count(link.objectCount)} />
      <FactLine label={t.reachShare} figure={formats.share(link.reachShare)} why={why(t.reachShare, 'reach')} />
      <FactLine
        label={t.workHours}
        figure={link.workHours === null ? '—' : `${formats.count(link.workHours)} h`}
        note={link.workHours === null ? t.hoursUnknown : undefined}
        why={why(t.workHours, 'work-hours')}
      />
      <FactLine
        label={t.doneBy}
        figure={link.doneBy.length === 0 ? t.doneByUnknown : link.doneBy.map((name) => linkName(name, t)).join(', ')}
      />
    </dl>
  );
}

function Served({ answer }: { readonly answer: LinkAnswer }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  if (answer.customers.length === 0) return t.servedNone;
  const most = answer.customers[0]?.cash.minor ?? 1;
  return (
    <ul className={styles.bars}>
      {answer.customers.map((one) => (
        <li
          key={one.customer}
          style={{ '--share': Math.max(0, one.cash.minor / most), '--mark': 'var(--aval-cash-mark)' } as never}
        >
          <span>{one.customer}</span> <span>{formats.moneyShort(one.cash)}</span>
        </li>
      ))}
      {answer.otherCustomerCount > 0 && (
        <li>{t.otherCustomers(answer.otherCustomerCount, formats.count(answer.otherCustomerCount))}</li>
      )}
    </ul>
  );
}

function Receipts({ receipts }: { readonly receipts: readonly ReceiptRow[] }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const { company } = useCompany();
  if (receipts.length === 0) return t.receiptsNone;
  return (
    <ul className={styles.receipts}>
      {receipts.slice(0, 8).map((one) => (
        <li key={one.receiptId}>
          <Link {...tracePlace(company, one.receiptId)}>
            {formats.day(one.at)} · {one.amount === null ? one.activity : formats.money(one.amount)}
          </Link>
          <small>{one.customer ?? one.pays.join(', ')}</small>
        </li>
      ))}
    </ul>
  );
}
