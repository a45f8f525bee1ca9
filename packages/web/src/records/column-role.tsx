import type { ReactNode } from 'react';
import { EXPECTATION_KINDS } from '@aval/core/ledger';
import type { ColumnRole, TableMapping } from '@aval/core/mapping';
import { useWords } from '../shared/locale.tsx';
import { useFormats } from '../shared/use-formats.ts';
import { Choice, Entry } from './choice.tsx';
import { patternName, patternsBeside } from './date-words.ts';
import { roleNamed, rolesFor } from './mapping-view.ts';
import { mappingWords } from './mapping-words.ts';
import styles from './records.module.css';

interface RoleProps {
  readonly column: string;
  readonly row: TableMapping['row'];
  readonly role: ColumnRole;
  readonly types: readonly string[];
  readonly change: (role: ColumnRole) => void;
}

/** What a column says, and how it is written where its role needs it: all of it can be changed. */
export function ColumnRoleChoice({ column, row, role, types, change }: RoleProps): ReactNode {
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
      <Parameters column={column} role={role} types={types} change={change} />
    </div>
  );
}

/** How the column is written, where its role needs it. */
function Parameters({ column, role, types, change }: Omit<RoleProps, 'row'>): ReactNode {
  const t = useWords(mappingWords).parameters;
  switch (role.role) {
    case 'object':
      return <Entry isPlain label={t.type} value={role.type} onEnter={(type) => change({ ...role, type })} />;
    case 'start':
    case 'end':
      return <Pattern column={column} role={role} change={change} />;
    case 'moment':
      return (
        <div className={styles.parameters}>
          <Entry isPlain label={t.act} value={role.activity} onEnter={(activity) => change({ ...role, activity })} />
          <Pattern column={column} role={role} change={change} />
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
          <Pattern column={column} role={role} change={change} />
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

interface PatternProps {
  readonly column: string;
  readonly role: Extract<ColumnRole, { readonly format: string }>;
  readonly change: (role: ColumnRole) => void;
}

/** How a date is written: day or month first, as a person writes it. */
function Pattern({ column, role, change }: PatternProps): ReactNode {
  const t = useWords(mappingWords).parameters;
  const { locale } = useFormats();
  return (
    <Choice
      isPlain
      label={`${t.format} ${column}`}
      value={role.format}
      options={patternsBeside(role.format)}
      name={(format) => patternName(format, locale)}
      onChange={(format) => change({ ...role, format })}
    />
  );
}
