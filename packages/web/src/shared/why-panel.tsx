import { IconLink, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { WhyAnswer } from '@aval/server/contract';
import { useAddress } from './address.ts';
import { apiPath } from './api.ts';
import styles from './claim.module.css';
import { useCompany } from './company.ts';
import { useWords } from './locale.tsx';
import { whyPlace } from './places.ts';
import { SidePanel } from './side-panel.tsx';
import { Answered } from './states.tsx';
import { useAnswer } from './use-answer.ts';
import { WhyTree } from './why-tree.tsx';
import { words } from './words.ts';

/** The reasons of the claim named by `why=` in the address: this → because → because → the records. */
export default function WhyPanel({ claim }: { readonly claim: string }): ReactNode {
  const t = useWords(words);
  const [, change] = useAddress();
  const { company } = useCompany();
  const answer = useAnswer<WhyAnswer>(apiPath(company, 'claims', claim));
  return (
    <SidePanel title={t.whyTitle} layer={1} onClose={() => change({ why: undefined })}>
      <p className={styles.ways}>
        <Link {...whyPlace(company, claim)} className={styles.turn}>
          <IconLink size={14} aria-hidden /> {t.permanent}
        </Link>
        <Link {...whyPlace(company, claim, { print: 'yes' })} target="_blank" className={styles.turn}>
          <IconPrinter size={14} aria-hidden /> {t.print}
        </Link>
        <span className={styles.keys}>{t.treeKeys}</span>
      </p>
      <Answered answer={answer}>{(why) => <WhyTree key={why.claim.id} claim={why.claim} />}</Answered>
    </SidePanel>
  );
}
