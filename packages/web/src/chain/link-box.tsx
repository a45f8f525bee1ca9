import { Handle, Position } from '@xyflow/react';
import { IconArrowBarToRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { ChainLink } from '@aval/core/chain';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import type { Formats } from '../shared/use-formats.ts';
import styles from './chain-map.module.css';
import type { MapBox, Terminal } from './chain-view.ts';
import { linkName } from './link-name.ts';
import { BOX_HEIGHT, BOX_WIDTH, TERMINAL_HEIGHT } from './map-layout.ts';
import type { BoxKey } from './map-elements.ts';
import { nameSize } from './name-size.ts';
import { words, type ChainWords } from './words.ts';

export interface BoxData extends Record<string, unknown> {
  readonly box: MapBox;
  readonly chosen: boolean;
  readonly dim: boolean;
  readonly tabStop: boolean;
  readonly choose: (id: string) => void;
  readonly onKey: BoxKey;
}

/** A plain box: what is done, by whom, the cash that passes through and how often; its ends without cash hang under it. */
export function LinkBox({ data }: { readonly data: BoxData }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const { box } = data;
  const height = box.terminals.length > 0 ? `calc(100% - ${TERMINAL_HEIGHT}px)` : '100%';
  return (
    <div className={styles.node} data-dim={data.dim}>
      <Ends />
      <button
        type="button"
        tabIndex={data.tabStop ? 0 : -1}
        className={styles.box}
        data-box={box.id}
        data-kind={box.kind}
        data-chosen={data.chosen}
        aria-pressed={data.chosen}
        style={{ height }}
        onClick={() => data.choose(box.id)}
        onKeyDown={(event) => data.onKey(event, box.id)}
      >
        <span
          className={styles.name}
          title={boxName(box, t)}
          style={{ '--fit': `${nameSize(boxName(box, t), BOX_WIDTH - 24, BOX_HEIGHT * 0.5)}px` } as never}
        >
          {boxName(box, t)}
        </span>
        <span className={styles.by}>
          {box.kind === 'group' ? t.group(formats.count(box.links.length)) : doneBy(box.links[0], t)}
        </span>
        <span className={styles.figures}>{boxFigures(box, t, formats)}</span>
        <span className="aval-unseen">{boxDetails(box, t, formats).join(', ')}</span>
      </button>
      {box.entryCount > 0 && (
        <span className={styles.entry} aria-hidden title={t.startsHere}>
          <IconArrowBarToRight size={14} aria-hidden /> {formats.count(box.entryCount)}
        </span>
      )}
      {box.terminals.length > 0 && <Terminals terminals={box.terminals} />}
    </div>
  );
}

/** React Flow ties its edges to handles; ours are drawn by ELK, so the handles are only there, unseen. */
export const Ends = (): ReactNode => (
  <>
    <Handle type="target" position={Position.Left} className={styles.handle ?? ''} isConnectable={false} />
    <Handle type="source" position={Position.Right} className={styles.handle ?? ''} isConnectable={false} />
  </>
);

function Terminals({ terminals }: { readonly terminals: readonly Terminal[] }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  return (
    <div className={styles.terminals} aria-hidden style={{ height: TERMINAL_HEIGHT }}>
      {terminals.slice(0, 2).map((terminal) => (
        <span key={terminal.end} className={styles.terminal} data-end={terminal.end}>
          {formats.count(terminal.count)} {t.end[terminal.end]}
        </span>
      ))}
      {terminals.length > 2 && (
        <span className={styles.terminal} data-end="more">
          +{terminals.length - 2}
        </span>
      )}
    </div>
  );
}

export const boxName = (box: MapBox, t: ChainWords): string =>
  box.kind === 'customers'
    ? t.customers
    : box.kind === 'group'
      ? groupName(box, t)
      : linkName(box.links[0]?.link ?? '', t);
const groupName = (box: MapBox, t: ChainWords): string =>
  box.group?.kind === 'rare' ? t.rareGroup : (box.group?.name ?? '');

const doneBy = (link: ChainLink | undefined, t: ChainWords): string =>
  link === undefined || link.doneBy.length === 0
    ? ''
    : link.doneBy
        .slice(0, 2)
        .map((name) => linkName(name, t))
        .join(', ') + (link.doneBy.length > 2 ? ', …' : '');

function boxFigures(box: MapBox, t: ChainWords, formats: Formats): ReactNode {
  const [link] = box.links;
  const works = box.links.reduce((sum, one) => sum + one.workCount, 0);
  return (
    <>
      {box.kind === 'link' && link !== undefined && link.cashThrough !== null && (
        <span className={styles.cash} title={t.nonAdditiveWhy}>
          {formats.moneyShort(link.cashThrough)}
        </span>
      )}
      <span>{t.works(works, formats.count(works))}</span>
      {box.kind === 'link' && link?.workHours != null && <span>{formats.count(link.workHours)} h</span>}
    </>
  );
}

/** What stands around the box, for those who do not see it: how much enters here, how much ends here. */
const boxDetails = (box: MapBox, t: ChainWords, formats: Formats): readonly string[] => [
  ...(box.entryCount > 0 ? [t.entries(formats.count(box.entryCount))] : []),
  ...box.terminals.map((terminal) => `${formats.count(terminal.count)} ${t.end[terminal.end]}`),
];
