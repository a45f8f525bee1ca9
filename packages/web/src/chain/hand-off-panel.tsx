import type { ReactNode } from 'react';
import type { HandOff } from '@aval/core/chain';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { clientName } from './band-words.ts';
import styles from './chain.module.css';
import { ChainPanel, FactLine } from './chain-panel.tsx';
import { sibling, type ChainFamily } from './claim-sibling.ts';
import { linkName } from './link-name.ts';
import { Part } from './link-panel.tsx';
import { words } from './words.ts';

interface HandOffPanelProps {
  readonly handOffs: readonly HandOff[];
  readonly title: string;
  readonly onClose: () => void;
  readonly onLink: (link: string) => void;
}

/** One band: the hand-off it stands for, or each of those gathered in it. */
export function HandOffPanel({ handOffs, title, onClose, onLink }: HandOffPanelProps): ReactNode {
  return (
    <ChainPanel title={title} onClose={onClose}>
      {handOffs.map((each) => (
        <HandOffFigures key={each.claim} handOff={each} onLink={onLink} />
      ))}
    </ChainPanel>
  );
}

function HandOffFigures({
  handOff,
  onLink,
}: {
  readonly handOff: HandOff;
  readonly onLink: (link: string) => void;
}): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const hours = (value: number | null): string => (value === null ? t.noWait : formats.hours(Math.max(value, 0)));
  const why = (label: string, family: ChainFamily): ReactNode => (
    <WhyButton claim={sibling(handOff.claim, family)} about={`${label}, ${handOff.from} → ${handOff.to}`} />
  );
  const link = (text: string): ReactNode => (
    <button type="button" className={styles.linkButton} onClick={() => onLink(text)}>
      {linkName(text, t)}
    </button>
  );
  return (
    <Part title={`${linkName(handOff.from, t)} → ${clientName(handOff, t)}`}>
      <dl className={styles.facts}>
        <FactLine label={t.from} figure={link(handOff.from)} />
        <FactLine label={t.to} figure={handOff.end === null ? link(handOff.to) : clientName(handOff, t)} />
        <FactLine
          label={t.count}
          figure={formats.count(handOff.count)}
          note={`${t.share} : ${formats.share(handOff.share)}`}
          why={<WhyButton claim={handOff.claim} about={`${handOff.from} → ${handOff.to}`} />}
        />
        {handOff.cashThrough !== null && (
          <FactLine
            label={t.cashThrough}
            figure={formats.money(handOff.cashThrough)}
            note={t.nonAdditiveWhy}
            why={why(t.cashThrough, 'cash-passed')}
          />
        )}
        {handOff.end === null && (
          <FactLine label={t.medianWait} figure={hours(handOff.medianWaitHours)} why={why(t.medianWait, 'wait')} />
        )}
        {handOff.end === null && <FactLine label={t.p90Wait} figure={hours(handOff.p90WaitHours)} />}
        {handOff.returnCount > 0 && (
          <FactLine label={t.returns} figure={formats.count(handOff.returnCount)} why={why(t.returns, 'return')} />
        )}
      </dl>
    </Part>
  );
}
