import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Mapping, TableMapping, Understanding } from '@aval/core/mapping';
import { useWords } from '../shared/locale.tsx';
import { Block } from '../shared/page-frame.tsx';
import { ActTable } from './act-table.tsx';
import { ColumnTable } from './column-table.tsx';
import { Fold } from './fold.tsx';
import { JoinPicture } from './join-picture.tsx';
import { MappingFile } from './mapping-file.tsx';
import { MappingSettings } from './mapping-settings.tsx';
import { isUnsure } from './mapping-view.ts';
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
      <Columns understanding={understanding} mapping={mapping} correct={correct} />
      <ActTable acts={understanding.acts} mapping={mapping} correct={correct} />
      <MappingFile mapping={mapping} correct={correct} />
    </div>
  );
}

/** The columns, table by table: few tables are open, of many only those that tell acts or hold something to check. */
function Columns({ understanding, mapping, correct }: StepMeansProps): ReactNode {
  const t = useWords(mappingWords);
  const [onlyUnsure, setOnlyUnsure] = useState(false);
  const guessesOf = ({ table }: TableMapping) => understanding.columns.filter((guess) => guess.table === table);
  const unsure = understanding.columns.filter(isUnsure).length;
  const shown = mapping.tables.filter((table) => !onlyUnsure || guessesOf(table).some(isUnsure));
  const isFew = mapping.tables.length <= FEW;
  return (
    <Block title={t.columnsAll} sentence={unsure === 0 ? t.allSure : t.unsureColumns(unsure)}>
      {unsure > 0 && (
        <div className={styles.filters}>
          <Checkbox
            label={t.onlyUnsure}
            checked={onlyUnsure}
            onChange={(event) => setOnlyUnsure(event.currentTarget.checked)}
          />
        </div>
      )}
      {shown.map((table) => {
        const guesses = guessesOf(table);
        return (
          <Fold
            key={`${table.table} ${onlyUnsure}`}
            title={table.table}
            holds={t.tableHolds(
              table.row === 'ignore' ? t.keptAsIs : t.rowIs(t.rows[table.row]),
              guesses.length,
              guesses.filter(isUnsure).length,
            )}
            isOpenFirst={onlyUnsure || (isFew ? table.row !== 'ignore' : table.row === 'event')}
          >
            <ColumnTable
              meaning={understanding.tables.find((one) => one.table === table.table)}
              mapping={mapping}
              table={table}
              guesses={guesses}
              onlyUnsure={onlyUnsure}
              correct={correct}
            />
          </Fold>
        );
      })}
    </Block>
  );
}

const FEW = 3;
