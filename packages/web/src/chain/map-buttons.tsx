import { IconArrowsMaximize, IconMinus, IconPlus } from '@tabler/icons-react';
import { Panel, useReactFlow } from '@xyflow/react';
import type { ReactNode } from 'react';
import { useReducedMotion } from '@mantine/hooks';
import { useWords } from '../shared/locale.tsx';
import styles from './chain-map.module.css';
import { words } from './words.ts';

/** Nearer, farther, all of it. */
export function MapButtons(): ReactNode {
  const t = useWords(words);
  const flow = useReactFlow();
  const duration = useReducedMotion() ? 0 : 160;
  const buttons = [
    { label: t.zoomIn, icon: <IconPlus size={16} aria-hidden />, act: () => flow.zoomIn({ duration }) },
    { label: t.zoomOut, icon: <IconMinus size={16} aria-hidden />, act: () => flow.zoomOut({ duration }) },
    {
      label: t.fit,
      icon: <IconArrowsMaximize size={16} aria-hidden />,
      act: () => flow.fitView({ duration, padding: 0.04, maxZoom: 1 }),
    },
  ];
  return (
    <Panel position="bottom-left" className={styles.buttons ?? ''}>
      {buttons.map((button) => (
        <button
          key={button.label}
          type="button"
          aria-label={button.label}
          title={button.label}
          onClick={() => void button.act()}
        >
          {button.icon}
        </button>
      ))}
    </Panel>
  );
}
