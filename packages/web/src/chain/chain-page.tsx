import { Link } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { CashAnswer } from '@aval/core/cash';
import type { ChainAnswer } from '@aval/core/chain';
import { useAddress } from '../shared/address.ts';
import { apiPath } from '../shared/api.ts';
import { ClaimSentence } from '../shared/claim-sentence.tsx';
import { useCompany } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { Page } from '../shared/page-frame.tsx';
import { recordsPlace } from '../shared/places.ts';
import { Answered, EmptyState } from '../shared/states.tsx';
import { useAnswer } from '../shared/use-answer.ts';
import { NOTHING_CHOSEN, readSettings, type ChainSettings } from './chain-address.ts';
import { ChainBody } from './chain-body.tsx';
import type { Measure } from './chain-view.ts';
import { ChainToolbar } from './chain-toolbar.tsx';
import { Choice } from './choice.tsx';
import styles from './chain.module.css';
import { groupLinks } from './link-groups.ts';
import { withLosses } from './lost-work.ts';
import './wait-scale.css';
import { useChain } from './use-chain.ts';
import { useIsNarrow } from './use-width.ts';
import { words } from './words.ts';

/** Who works for whom, walked back from the customer who pays. */
export function ChainPage(): ReactNode {
  const t = useWords(words);
  const { company } = useCompany();
  const [address, change] = useAddress();
  const narrow = useIsNarrow();
  const settings = useMemo(() => readSettings(address, narrow), [address, narrow]);
  const { answer, whole } = useChain(settings);
  const cash = useAnswer<CashAnswer>(apiPath(company, 'cash'));
  const faces = (['map', 'flow', 'table'] as const).filter(
    (face) => narrow || face !== 'flow' || settings.face === 'flow',
  );
  const actions = (
    <Choice
      label={t.viewLabel}
      value={settings.face}
      options={faces.map((face) => ({ value: face, label: t.view[face] }))}
      onChoice={(view) => change({ view })}
    />
  );
  return (
    <Page title={t.title} lead={t.lead} width="wide" actions={actions}>
      <Answered answer={answer} shape="map">
        {(data) =>
          data.links.length === 0 ? (
            <NoChain />
          ) : (
            <Chain shown={data} whole={whole} cash={cash.data} settings={settings} change={change} />
          )
        }
      </Answered>
    </Page>
  );
}

interface ChainProps {
  readonly shown: ChainAnswer;
  readonly whole: ChainAnswer | undefined;
  readonly cash: CashAnswer | undefined;
  readonly settings: ChainSettings;
  readonly change: ReturnType<typeof useAddress>[1];
}

function Chain({ shown, whole, cash, settings, change }: ChainProps): ReactNode {
  const answer = useMemo(() => withLosses(shown, whole), [shown, whole]);
  const paid = answer.links.some((link) => link.cashThrough !== null);
  const measure = measureOf(answer, settings, paid);
  const onLink = useCallback((link: string) => change({ ...NOTHING_CHOSEN, link }), [change]);
  return (
    <div className={styles.chain}>
      <div className={styles.sentences}>
        {answer.claims.slice(0, 3).map((claim) => (
          <div key={claim.id} className={claim.figure.known ? undefined : styles.nobody}>
            <ClaimSentence claim={claim} />
          </div>
        ))}
      </div>
      <ChainToolbar answer={answer} settings={settings} measure={measure} paid={paid} change={change} onLink={onLink} />
      <ChainBody
        answer={answer}
        cash={cash}
        settings={settings}
        measure={measure}
        paid={paid}
        change={change}
        onLink={onLink}
      />
    </div>
  );
}

/** Cash, unless nobody pays or folded groups are shown: cash through several links does not add up, counts do. */
function measureOf(answer: ChainAnswer, settings: ChainSettings, paid: boolean): Measure {
  if (!paid) return 'count';
  const folded = groupLinks(answer.links).some((group) => !settings.open.has(group.id));
  return settings.measure ?? (folded ? 'count' : 'cash');
}

function NoChain(): ReactNode {
  const t = useWords(words);
  const { company } = useCompany();
  return (
    <EmptyState title={t.noLinks} action={<Link {...recordsPlace(company)}>{t.toRecords}</Link>}>
      {t.noLinksNext}
    </EmptyState>
  );
}
