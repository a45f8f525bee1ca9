import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ColumnGuess, ColumnRole, Mapping, TableGuess, TableMapping } from '@aval/core/mapping';
import { Said } from '../shared/claim-sentence.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Choice } from './choice.tsx';
import { ColumnRoleChoice } from './column-role.tsx';
import { confidenceWord, isUnsure, ROW_KINDS, withColumn, withRow } from './mapping-view.ts';
import { mappingWords } from './mapping-words.ts';
import styles from './records.module.css';

interface ColumnTableProps {
  readonly mapping: Mapping;
  readonly table: TableMapping;
  /** What one row is, and why. */
  readonly meaning: TableGuess | undefined;
  readonly guesses: readonly ColumnGuess[];
  /** Leaves out what is sure. */
  readonly onlyUnsure: boolean;
  readonly correct: (mapping: Mapping) => void;
}

/** Each column of a table: what it says, why Aval thinks so, how sure it is, what it looks like. */
export function ColumnTable({ mapping, table, meaning, guesses, onlyUnsure, correct }: ColumnTableProps): ReactNode {
  const t = useWords(mappingWords);
  const roleOf = (guess: ColumnGuess): ColumnRole => table.columns[guess.column] ?? guess.value;
  const [told] = useState(() => guesses.filter((guess) => isTelling(roleOf(guess))).map(({ column }) => column));
  const [othersAreShown, setOthersAreShown] = useState(told.length === 0 && table.row !== 'ignore');
  const isShown = (guess: ColumnGuess): boolean => told.includes(guess.column) || isTelling(roleOf(guess));
  const others = onlyUnsure ? [] : guesses.filter((guess) => !isShown(guess));
  const first = onlyUnsure ? guesses.filter(isUnsure) : guesses.filter(isShown);
  return (
    <div className={styles.stack}>
      <Choice
        label={t.rowOf(table.table)}
        value={table.row}
        options={ROW_KINDS}
        name={(row) => t.rows[row]}
        onChange={(row) => correct(withRow(mapping, table.table, row))}
      />
      {meaning !== undefined && meaning.value === table.row && <Reasons guess={meaning} />}
      <DataTable
        caption={t.columnsTitle(table.table)}
        isStacked
        rows={othersAreShown ? [...first, ...others] : first}
        rowKey={(guess) => guess.column}
        columns={[
          {
            key: 'column',
            label: t.columns.column,
            cell: (guess) => <strong className={styles.columnName}>{guess.column}</strong>,
            by: (guess) => guess.column,
          },
          {
            key: 'role',
            label: t.columns.role,
            cell: (guess) => (
              <ColumnRoleChoice
                column={guess.column}
                row={table.row}
                role={roleOf(guess)}
                types={Object.keys(mapping.objects)}
                change={(role) => correct(withColumn(mapping, table.table, guess.column, role))}
              />
            ),
            by: (guess) => t.roles[roleOf(guess).role],
          },
          {
            key: 'confidence',
            label: t.columns.confidence,
            cell: (guess) => <Confidence confidence={guess.confidence} />,
            by: (guess) => guess.confidence,
          },
          { key: 'because', label: t.columns.because, cell: (guess) => <Reasons guess={guess} /> },
          {
            key: 'examples',
            label: t.columns.examples,
            cell: (guess) => <div className={styles.examples}>{guess.examples.slice(0, 4).join(' · ')}</div>,
          },
        ]}
      />
      {others.length > 0 && (
        <button
          type="button"
          className={styles.linkButton}
          aria-expanded={othersAreShown}
          onClick={() => setOthersAreShown(!othersAreShown)}
        >
          {othersAreShown ? t.hideOthers : t.otherColumns(others.length)}
        </button>
      )}
    </div>
  );
}

/** What says something of the chain; the others are kept with the record. */
const isTelling = ({ role }: ColumnRole): boolean => role !== 'attribute' && role !== 'ignore';

function Reasons({ guess }: { readonly guess: Pick<ColumnGuess, 'reasons'> }): ReactNode {
  return (
    <div className={styles.reason}>
      {guess.reasons.map((reason, n) => (
        <p key={n}>
          <Said statement={reason} />
        </p>
      ))}
    </div>
  );
}

export function Confidence({ confidence }: { readonly confidence: number }): ReactNode {
  const t = useWords(mappingWords);
  return (
    <span className={styles.confidence}>
      <i aria-hidden style={{ '--share': `${Math.round(confidence * 100)}%` } as Record<string, string>} />
      {t.confidence[confidenceWord(confidence)]}
    </span>
  );
}
