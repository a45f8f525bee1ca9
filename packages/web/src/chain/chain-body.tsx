import { useCallback, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { CashAnswer } from '@aval/core/cash';
import type { ChainAnswer } from '@aval/core/chain';
import type { useAddress } from '../shared/address.ts';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { clientName, shownSentences } from './band-words.ts';
import { NOTHING_CHOSEN, writeOpen, type ChainSettings } from './chain-address.ts';
import { ChainMap } from './chain-map.tsx';
import { ChainTables } from './chain-tables.tsx';
import { ChainThread } from './chain-thread.tsx';
import { CUSTOMERS, drawChain, type ChainMap as Map, type Measure } from './chain-view.ts';
import styles from './chain.module.css';
import { GroupPanel } from './group-panel.tsx';
import { HandOffPanel } from './hand-off-panel.tsx';
import { boxName } from './link-box.tsx';
import { linkName } from './link-name.ts';
import { LinkPanel } from './link-panel.tsx';
import { MapLegend } from './map-legend.tsx';
import { words } from './words.ts';

interface ChainBodyProps {
  readonly answer: ChainAnswer;
  readonly cash: CashAnswer | undefined;
  readonly settings: ChainSettings;
  readonly measure: Measure;
  readonly paid: boolean;
  readonly change: ReturnType<typeof useAddress>[1];
  readonly onLink: (link: string) => void;
}

/** The chain on one of its three faces, and beside it what was chosen. */
export function ChainBody(props: ChainBodyProps): ReactNode {
  const { answer, cash, settings, measure, paid, change, onLink } = props;
  const t = useWords(words);
  const formats = useFormats();
  const map = useMemo(() => drawChain(answer, measure, settings.open), [answer, measure, settings.open]);
  const close = useCallback(() => change(NOTHING_CHOSEN), [change]);
  const onBox = useCallback((id: string) => choose(map, id, change, onLink), [map, change, onLink]);
  const onBand = useCallback((id: string) => change({ ...NOTHING_CHOSEN, handoff: id }), [change]);
  const chosenBox =
    map.boxes.find(
      (box) =>
        (settings.link !== null && box.links.some((link) => link.link === settings.link)) ||
        (settings.group !== null && box.id === `group ${settings.group}`),
    )?.id ?? null;
  return (
    <div className={styles.body}>
      <div className={styles.main}>
        {settings.face === 'map' && (
          <ChainMap
            map={map}
            cash={cash}
            chosenBox={chosenBox}
            chosenBand={settings.handOff}
            onBox={onBox}
            onBand={onBand}
            onNothing={close}
          />
        )}
        {settings.face === 'flow' && <ChainThread map={map} cash={cash} onBox={onBox} />}
        {settings.face === 'table' && <ChainTables answer={answer} onLink={onLink} />}
        <p className={styles.shown}>
          {shownSentences(answer, settings.face === 'map' ? map.undrawn : [], t, formats).join(' ')}
        </p>
        {settings.face === 'map' && <MapLegend measure={measure} paid={paid} />}
      </div>
      <Chosen {...props} map={map} onClose={close} />
    </div>
  );
}

function choose(map: Map, id: string, change: ChainBodyProps['change'], onLink: (link: string) => void): void {
  const box = map.boxes.find((one) => one.id === id);
  if (box === undefined || id === CUSTOMERS) return;
  if (box.kind === 'group') change({ ...NOTHING_CHOSEN, group: box.group?.id });
  else onLink(box.links[0]?.link ?? '');
}

function Chosen({
  answer,
  settings,
  change,
  onLink,
  map,
  onClose,
}: ChainBodyProps & { readonly map: Map; readonly onClose: () => void }): ReactNode {
  const t = useWords(words);
  if (settings.link !== null)
    return (
      <LinkPanel key={settings.link} link={settings.link} level={settings.level} onClose={onClose} onLink={onLink} />
    );
  const band = map.bands.find((one) => one.id === settings.handOff);
  if (band !== undefined) {
    const nameOf = (id: string): string =>
      map.boxes.filter((box) => box.id === id).map((box) => boxName(box, t))[0] ?? '';
    const [only] = band.handOffs;
    const title =
      band.handOffs.length === 1 && only !== undefined
        ? `${linkName(only.from, t)} → ${clientName(only, t)}`
        : `${nameOf(band.from)} → ${nameOf(band.to)}`;
    return <HandOffPanel key={band.id} handOffs={band.handOffs} title={title} onClose={onClose} onLink={onLink} />;
  }
  const group = map.groups.find((one) => one.id === settings.group);
  if (group === undefined) return null;
  const links = answer.links.filter((link) => group.links.includes(link.link));
  const title = group.kind === 'rare' ? t.rareGroup : group.name;
  return (
    <GroupPanel
      key={group.id}
      title={title}
      links={links}
      folded={!settings.open.has(group.id)}
      onFold={() => change({ open: writeOpen(settings.open, group.id) })}
      onClose={onClose}
      onLink={onLink}
    />
  );
}
