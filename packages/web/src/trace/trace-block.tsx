import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { WaitedWork, WaitTrace } from '@aval/core/work';
import { Choice } from '../chain/choice.tsx';
import { WaitLegend } from '../chain/wait-legend.tsx';
import { words as facingWords } from '../orientation/words.ts';
import { WhyButton } from '../shared/claim-sentence.tsx';
import { useAddress } from '../shared/address.ts';
import { DataTable, type TableColumn } from '../shared/data-table.tsx';
import type { Formats } from '../shared/formats.ts';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { TimeLine } from './time-line.tsx';
import { sayCauses, sayWait, type FacingWords } from './say-causes.ts';
import { joinShared, waitedHours } from './shared-work.ts';
import { drawTrace, usualRows, type TracePicture } from './trace-view.ts';
import styles from './trace.module.css';
import { WorkPanel } from './work-panel.tsx';
import { words, type TraceWords } from './words.ts';

/** The work on its time axis, the chosen act beside it, the same as a table on demand. */
export function TraceBlock({ answer }: { readonly answer: WaitTrace }): ReactNode {
  const t = useWords(words);
  const facing = useWords(facingWords).facing;
  const formats = useFormats();
  const [address, change] = useAddress();
  const asked = address['rows'];
  const by = asked === 'object' || asked === 'link' ? asked : usualRows(answer);
  const picture = useMemo(() => drawTrace(answer, by), [answer, by]);
  const [chosen, setChosen] = useState<number | null>(null);
  const acts = useMemo(() => joinShared(answer.work), [answer]);
  const work = picture.rows.flatMap((row) => row.bars).find((bar) => bar.index === chosen)?.work;
  return (
    <Block
      title={t.work}
      picture={
        <>
          <div className={styles.beside}>
            <TimeLine
              picture={picture}
              receipt={answer.receipt}
              chosen={chosen}
              onChoose={setChosen}
              tools={
                <Choice
                  label={t.rowsLabel}
                  value={by}
                  options={(['object', 'link'] as const).map((value) => ({ value, label: t.rows[value] }))}
                  onChoice={(rows) => {
                    setChosen(null);
                    change({ rows }, true);
                  }}
                />
              }
            />
            {work !== undefined && <WorkPanel key={chosen} work={work} onClose={() => setChosen(null)} />}
          </div>
          <TraceLegend causes={picture.causes} />
        </>
      }
      table={
        <DataTable
          caption={t.work}
          columns={workColumns(t, facing, formats)}
          rows={acts}
          rowKey={(row) => row.events.join()}
        />
      }
    />
  );
}

function TraceLegend({ causes }: { readonly causes: TracePicture['causes'] }): ReactNode {
  const t = useWords(words);
  const facing = useWords(facingWords).facing;
  return (
    <div className={styles.legend}>
      <span className={styles.legendItem}>
        <i className={styles.keyWork} /> {t.legendWork}
      </span>
      <span className={styles.legendItem}>
        <i className={styles.keyPoint} /> {t.legendPoint}
      </span>
      <span className={styles.legendItem}>
        <i className={styles.keyState} /> {t.legendState}
      </span>
      <span className={styles.legendItem}>
        <i className={styles.keyReceipt} /> {t.legendReceipt}
      </span>
      <span className={styles.legendTitle}>{t.legendWait}</span>
      {causes.length === 0 && <WaitLegend />}
      {causes.map((cause) => (
        <span key={cause} className={styles.legendItem}>
          <i className={styles.keyCause} data-facing={cause} /> {facing[cause]}
        </span>
      ))}
      {causes.length > 0 && <WhyButton claim="orientation.cause" about={t.legendWait} />}
    </div>
  );
}

const workColumns = (t: TraceWords, facing: FacingWords, formats: Formats): readonly TableColumn<WaitedWork>[] => [
  { key: 'activity', label: t.activity, cell: (row) => row.activity, by: (row) => row.activity },
  { key: 'objects', label: t.objects, cell: (row) => row.objects.join(', '), by: (row) => row.objects[0] ?? null },
  {
    key: 'start',
    label: t.startedAt,
    cell: (row) => (row.startedAt === null ? t.notRecorded : formats.minute(row.startedAt)),
    by: (row) => row.startedAt,
  },
  { key: 'end', label: t.endedAt, cell: (row) => formats.minute(row.at), by: (row) => row.at },
  {
    key: 'wait',
    label: t.wait,
    align: 'end',
    cell: (row) => sayWait(row, t, formats),
    by: waitedHours,
  },
  { key: 'cause', label: t.cause, cell: (row) => sayCauses(row.waitCauses, facing, formats) },
  {
    key: 'team',
    label: t.team,
    cell: (row) => row.team ?? row.role ?? (row.actor === null ? t.unknown : t.actorKind[row.actor]),
    by: (row) => row.team ?? row.role,
  },
  { key: 'share', label: t.share, align: 'end', cell: (row) => formats.share(row.share), by: (row) => row.share },
];
