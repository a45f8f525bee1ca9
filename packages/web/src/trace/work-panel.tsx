import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WaitedWork } from '@aval/core/work';
import { isWorkKind } from '@aval/core/ledger';
import { ChainPanel, FactLine } from '../chain/chain-panel.tsx';
import { words as facingWords } from '../orientation/words.ts';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { useCompany } from '../shared/company.ts';
import { useWords } from '../shared/locale.tsx';
import { actPlace, chainPlace } from '../shared/places.ts';
import { useFormats } from '../shared/use-formats.ts';
import chain from '../chain/chain.module.css';
import { sayCauses, sayWait } from './say-causes.ts';
import styles from './trace.module.css';
import { words } from './words.ts';

/** One act: when, on what, by which team, how long it had waited; its record, its link in the chain, what it fed. */
export function WorkPanel({ work, onClose }: { readonly work: WaitedWork; readonly onClose: () => void }): ReactNode {
  const t = useWords(words);
  const facing = useWords(facingWords).facing;
  const formats = useFormats();
  const { company } = useCompany();
  const [event] = work.events;
  return (
    <ChainPanel title={work.activity} onClose={onClose}>
      <dl className={chain.facts}>
        <FactLine
          label={t.startedAt}
          figure={work.startedAt === null ? t.notRecorded : formats.minute(work.startedAt)}
        />
        <FactLine label={t.endedAt} figure={formats.minute(work.at)} />
        <FactLine
          label={t.wait}
          figure={sayWait(work, t, formats)}
          note={sayCauses(work.waitCauses, facing, formats) || undefined}
        />
        <FactLine label={t.objects} figure={work.objects.join(', ')} />
        <FactLine label={t.team} figure={work.team ?? t.unknown} />
        <FactLine label={t.role} figure={work.role ?? t.unknown} />
        <FactLine label={t.actor} figure={work.actor === null ? t.unknown : t.actorKind[work.actor]} />
        {work.share < 1 && <FactLine label={t.share} figure={formats.share(work.share)} note={t.shareMeans} />}
        <FactLine
          label={t.records}
          figure={formats.count(work.events.length)}
          why={event === undefined ? undefined : <WhyButton claim={`chain.act?id=${event}`} about={work.activity} />}
        />
      </dl>
      <div className={styles.links}>
        {event !== undefined && <Link {...actPlace(company, event)}>{t.fedBy}</Link>}
        {isWorkKind(work.kind) && <Link {...chainPlace(company, { link: work.activity })}>{t.inChain}</Link>}
      </div>
    </ChainPanel>
  );
}
