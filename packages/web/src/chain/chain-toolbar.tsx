import { Select, Slider } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { LEVELS, type ChainAnswer } from '@aval/core/chain';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import type { Measure } from './chain-view.ts';
import { Choice } from './choice.tsx';
import styles from './chain.module.css';
import { limitStops, NO_LIMIT, USUAL_LIMIT, writeLimit, type ChainSettings } from './chain-address.ts';
import { linkName } from './link-name.ts';
import { words } from './words.ts';

type Change = (patch: Readonly<Record<string, string | undefined>>, replace?: boolean) => void;

interface ToolbarProps {
  readonly answer: ChainAnswer;
  readonly settings: ChainSettings;
  readonly measure: Measure;
  readonly paid: boolean;
  readonly change: Change;
  readonly onLink: (link: string) => void;
}

/** What is gathered, what the width shows, how much is hidden, and the search for a link. All of it stands in the address. */
export function ChainToolbar({ answer, settings, measure, paid, change, onLink }: ToolbarProps): ReactNode {
  const t = useWords(words);
  return (
    <div className={styles.toolbar}>
      <Choice
        label={t.levelLabel}
        value={settings.level}
        options={LEVELS.map((level) => ({
          value: level,
          label: t.level[level],
          disabled: !answer.levels.includes(level),
        }))}
        onChoice={(level) => change({ level, link: undefined, handoff: undefined, group: undefined, open: undefined })}
      />
      {paid && settings.face !== 'table' && (
        <Choice
          label={t.measureLabel}
          value={measure}
          options={(['cash', 'count'] as const).map((value) => ({ value, label: t.measure[value] }))}
          onChoice={(chosen) => change({ measure: chosen })}
        />
      )}
      <RareSlider
        answer={answer}
        limit={settings.limit ?? (answer.hidden === null ? NO_LIMIT : USUAL_LIMIT)}
        change={change}
      />
      <Select
        className={styles.search}
        aria-label={t.search}
        placeholder={t.search}
        searchable
        clearable={false}
        value={null}
        limit={30}
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSection={<span />}
        nothingFoundMessage={t.searchNothing}
        data={answer.links.map((link) => ({ value: link.link, label: linkName(link.link, t) }))}
        onChange={(link) => link !== null && onLink(link)}
      />
    </div>
  );
}

/** Hides the rarest hand-offs. The sentence under the map says what is hidden. */
function RareSlider({
  answer,
  limit,
  change,
}: {
  readonly answer: ChainAnswer;
  readonly limit: number;
  readonly change: Change;
}): ReactNode {
  const t = useWords(words);
  const formats = useFormats();
  const total = answer.handOffs.length + (answer.hidden?.handOffs ?? 0);
  const stops = limitStops(total);
  const at = stops.findIndex((stop) => stop >= Math.min(limit, NO_LIMIT));
  const [held, setHeld] = useState<number | null>(null);
  const say = (index: number): string => formats.count(Math.min(stops[index] ?? total, total));
  if (stops.length < 2) return null;
  return (
    <div className={styles.choice}>
      <span id="rare-label">{t.rare}</span>
      <Slider
        className={styles.slider}
        size="sm"
        min={0}
        max={stops.length - 1}
        step={1}
        value={held ?? at}
        thumbProps={{ 'aria-labelledby': 'rare-label', 'aria-valuetext': say(held ?? at) }}
        label={(index) => `${say(index)} / ${formats.count(total)}`}
        onChange={setHeld}
        onChangeEnd={(index) => {
          setHeld(null);
          change({ limit: writeLimit(stops[index] ?? NO_LIMIT) }, true);
        }}
      />
    </div>
  );
}
