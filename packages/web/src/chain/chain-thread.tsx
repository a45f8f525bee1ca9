import type { CSSProperties, ReactNode } from 'react';
import type { CashAnswer } from '@aval/core/cash';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { bandShort } from './band-words.ts';
import styles from './chain.module.css';
import { CUSTOMERS, type ChainMap, type MapBand, type MapBox } from './chain-view.ts';
import { boxName } from './link-box.tsx';
import { linkName } from './link-name.ts';
import { waitColour } from './wait-scale.ts';
import { words } from './words.ts';

interface ChainThreadProps {
  readonly map: ChainMap;
  readonly cash: CashAnswer | undefined;
  readonly onBox: (id: string) => void;
}

/** The chain as one thread from top to bottom, for a narrow screen: each link, then to whom its work goes next. */
export function ChainThread({ map, cash, onBox }: ChainThreadProps): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const boxes = map.boxes.toSorted((a, b) => a.rank - b.rank);
  const names = new Map(boxes.map((box) => [box.id, boxName(box, t)]));
  return (
    <ol className={styles.thread}>
      {boxes.map((box) =>
        box.id === CUSTOMERS ? (
          <li key={box.id} className={styles.threadCustomers}>
            <strong>{t.customers}</strong>
            {cash?.total != null && (
              <span>
                {formats.moneyShort(cash.total)} <WhyButton claim="cash.total" about={t.customers} />
              </span>
            )}
          </li>
        ) : (
          <li key={box.id}>
            <ThreadLink box={box} onBox={onBox} />
            <ThreadBands bands={map.bands.filter((band) => band.from === box.id)} names={names} />
            {box.terminals.length > 0 && (
              <p className={styles.threadEnds}>
                {box.terminals.map((each) => `${formats.count(each.count)} ${t.end[each.end]}`).join(', ')}
              </p>
            )}
          </li>
        ),
      )}
    </ol>
  );
}

function ThreadLink({ box, onBox }: { readonly box: MapBox; readonly onBox: (id: string) => void }): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const [link] = box.links;
  const works = box.links.reduce((sum, one) => sum + one.workCount, 0);
  return (
    <button type="button" className={styles.threadLink} onClick={() => onBox(box.id)}>
      <strong>{boxName(box, t)}</strong>
      <span>
        {box.kind === 'group'
          ? t.group(formats.count(box.links.length))
          : link?.doneBy.map((name) => linkName(name, t)).join(', ')}
      </span>
      <span>
        {box.kind === 'link' &&
          link?.cashThrough != null &&
          `${formats.moneyShort(link.cashThrough)} (${t.nonAdditive}), `}
        {t.works(works, formats.count(works))}
      </span>
    </button>
  );
}

/** The three widest ways on; the rest stands in the panel of the link. */
function ThreadBands({
  bands,
  names,
}: {
  readonly bands: readonly MapBand[];
  readonly names: ReadonlyMap<string, string>;
}): ReactNode {
  const formats = useFormats();
  const widest = bands.toSorted((a, b) => b.thickness - a.thickness || b.count - a.count);
  const style = (band: MapBand): CSSProperties =>
    ({
      '--mark': band.toCustomer ? 'var(--aval-cash-mark)' : waitColour(band.wait),
      '--wide': `${Math.max(2, band.thickness / 2)}px`,
    }) as never;
  return (
    <ul className={styles.threadBands}>
      {widest.slice(0, 3).map((band) => (
        <li key={band.id} style={style(band)}>
          {band.back ? '↰' : '↓'} <strong>{names.get(band.to)}</strong> <span>{bandShort(band, formats)}</span>
        </li>
      ))}
      {widest.length > 3 && (
        <li style={{ '--mark': 'var(--aval-line-strong)', '--wide': '1px' } as never}>
          + {formats.count(widest.length - 3)}
        </li>
      )}
    </ul>
  );
}
