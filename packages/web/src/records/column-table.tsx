import { useState } from 'react';
import type { ReactNode } from 'react';
import { EXPECTATION_KINDS } from '@aval/core/ledger';
import type { ColumnGuess, ColumnRole, Mapping, TableGuess, TableMapping } from '@aval/core/mapping';
import { Said } from '../shared/claim-sentence.tsx';
import { DataTable } from '../shared/data-table.tsx';
import { useWords } from '../shared/locale.tsx';
import { Choice, Entry } from './choice.tsx';
import { confidenceWord, roleNamed, rolesFor, ROW_KINDS, withColumn, withRow } from './mapping-view.ts';
import { mappingWords } from './mapping-words.ts';
import styles from './records.module.css';

interface ColumnTableProps {
  readonly mapping: Mapping;
  readonly table: TableMapping;
  /** What one row is, and why. */
  readonly meaning: TableGuess | undefined;
  readonly guesses: readonly ColumnGuess[];
  readonly correct: (mapping: Mapping) => void;
}

/** Each column of a table: what it says, why Aval thinks so, how sure it is, what it looks like. */
export function ColumnTable({ mapping, table, meaning, guesses, correct }: ColumnTableProps): ReactNode {
  const t = useWords(mappingWords);
  const roleOf = (guess: ColumnGuess): ColumnRole => table.columns[guess.column] ?? guess.value;
  const [told] = useState(() => guesses.filter((guess) => isTelling(roleOf(guess))).map(({ column }) => column));
  const [othersAreShown, setOthersAreShown] = useState(told.length === 0);
  const isShown = (guess: ColumnGuess): boolean => told.includes(guess.column) || isTelling(roleOf(guess));
  const others = guesses.filter((guess) => !isShown(guess));
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
        rows={othersAreShown ? [...guesses.filter(isShown), ...others] : guesses.filter(isShown)}
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
              <Role
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

interface RoleProps {
  readonly column: string;
  readonly row: TableMapping['row'];
  readonly role: ColumnRole;
  readonly types: readonly string[];
  readonly change: (role: ColumnRole) => void;
}

function Role({ column, row, role, types, change }: RoleProps): ReactNode {
  const t = useWords(mappingWords);
  return (
    <div className={styles.role}>
      <Choice
        isPlain
        label={t.roleOf(column)}
        value={role.role}
        options={rolesFor(row)}
        name={(name) => t.roles[name]}
        onChange={(name) => change(roleNamed(name, role, column))}
      />
      <Parameters role={role} types={types} change={change} />
    </div>
  );
}

/** How the column is written, where its role needs it. */
function Parameters({ role, types, change }: Pick<RoleProps, 'role' | 'types' | 'change'>): ReactNode {
  const t = useWords(mappingWords).parameters;
  switch (role.role) {
    case 'object':
      return <Entry isPlain label={t.type} value={role.type} onEnter={(type) => change({ ...role, type })} />;
    case 'start':
    case 'end':
      return <Entry isPlain label={t.format} value={role.format} onEnter={(format) => change({ ...role, format })} />;
    case 'moment':
      return (
        <div className={styles.parameters}>
          <Entry isPlain label={t.act} value={role.activity} onEnter={(activity) => change({ ...role, activity })} />
          <Entry isPlain label={t.format} value={role.format} onEnter={(format) => change({ ...role, format })} />
        </div>
      );
    case 'promised':
      return (
        <div className={styles.parameters}>
          <Choice
            isPlain
            label={t.kind}
            value={role.kind ?? 'promised'}
            options={EXPECTATION_KINDS}
            name={(kind) => t.expectations[kind]}
            onChange={(kind) => change({ ...role, kind })}
          />
          <Entry
            isPlain
            label={t.expected}
            value={role.activity ?? ''}
            onEnter={(activity) => change({ ...role, activity })}
          />
          <Entry isPlain label={t.format} value={role.format} onEnter={(format) => change({ ...role, format })} />
        </div>
      );
    case 'actor-kind':
      return (
        <Entry
          isPlain
          label={t.robots}
          value={role.robots.join(', ')}
          onEnter={(text) => change({ ...role, robots: text.split(/\s*,\s*/) })}
        />
      );
    case 'amount':
      return (
        <div className={styles.parameters}>
          <Choice
            isPlain
            label={t.of}
            value={role.of}
            options={['event', ...types]}
            name={(of) => (of === 'event' ? t.event : of)}
            onChange={(of) => change({ ...role, of })}
          />
          <Choice
            isPlain
            label={t.decimal}
            value={role.decimal}
            options={['.', ',']}
            name={(mark) => `1${mark}5`}
            onChange={(decimal) => change({ ...role, decimal })}
          />
          {role.of !== 'event' && (
            <Choice
              isPlain
              label={t.rows}
              value={role.rows ?? 'repeat'}
              options={['repeat', 'parts']}
              name={(rows) => t.amountRows[rows]}
              onChange={(rows) => change({ ...role, rows })}
            />
          )}
          {role.times !== undefined && <span className={styles.soft}>× {role.times.join(' × ')}</span>}
          {role.discount !== undefined && <span className={styles.soft}>{t.less(role.discount)}</span>}
        </div>
      );
    default:
      return null;
  }
}

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
