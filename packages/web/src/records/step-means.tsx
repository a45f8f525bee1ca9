import type { ReactNode } from 'react';
import type { Mapping, Understanding } from '@aval/core/mapping';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { ActTable } from './act-table.tsx';
import { ColumnTable } from './column-table.tsx';
import { JoinPicture } from './join-picture.tsx';
import { MappingFile } from './mapping-file.tsx';
import { MappingSettings } from './mapping-settings.tsx';
import { mappingWords } from './mapping-words.ts';
import styles from './records.module.css';

interface StepMeansProps {
  readonly understanding: Understanding;
  /** As it is, or as it is being corrected. */
  readonly mapping: Mapping;
  readonly correct: (mapping: Mapping) => void;
}

/** What it means: the essentials, the cash, each column, each act; everything can be corrected. */
export function StepMeans({ understanding, mapping, correct }: StepMeansProps): ReactNode {
  const t = useWords(mappingWords);
  return (
    <div className={styles.blocks}>
      <p className={styles.lead}>{t.lead}</p>
      <MappingSettings understanding={understanding} mapping={mapping} correct={correct} />
      <JoinPicture joins={understanding.joins} tables={understanding.tables} />
      {mapping.tables.map((table) => (
        <Block key={table.table} title={t.columnsTitle(table.table)}>
          <ColumnTable
            meaning={understanding.tables.find((one) => one.table === table.table)}
            mapping={mapping}
            table={table}
            guesses={understanding.columns.filter((guess) => guess.table === table.table)}
            correct={correct}
          />
        </Block>
      ))}
      <ActTable acts={understanding.acts} mapping={mapping} correct={correct} />
      <MappingFile mapping={mapping} correct={correct} />
    </div>
  );
}
