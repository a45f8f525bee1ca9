import type { ActivityKind, CashBasis, ExpectationKind, ObjectKind } from '@aval/core/ledger';
import type { CashRule } from '@aval/core/mapping';
import type { Catalog } from '../shared/locale.tsx';
import { ENGLISH } from './mapping-words.en.ts';
import { FRENCH } from './mapping-words.fr.ts';
import type { ActMeaning, RoleName, RowKind } from './mapping-view.ts';

type Words<Key extends string> = Readonly<Record<Key, string>>;

export interface MappingWords {
  readonly lead: string;
  readonly columnsTitle: (table: string) => string;
  readonly columnsAll: string;
  readonly allSure: string;
  readonly unsureColumns: (n: number) => string;
  readonly rowIs: (row: string) => string;
  readonly keptAsIs: string;
  readonly tableHolds: (row: string, columns: number, unsure: number) => string;
  readonly columns: Words<'column' | 'role' | 'because' | 'confidence' | 'examples'>;
  readonly otherColumns: (n: number) => string;
  readonly hideOthers: string;
  readonly roleOf: (column: string) => string;
  readonly roles: Words<RoleName>;
  readonly rowOf: (table: string) => string;
  readonly rows: Words<RowKind>;
  readonly parameters: Words<
    'type' | 'format' | 'robots' | 'of' | 'decimal' | 'event' | 'act' | 'kind' | 'expected' | 'rows'
  > & {
    readonly expectations: Words<ExpectationKind>;
    readonly amountRows: Words<'repeat' | 'parts'>;
    readonly less: (column: string) => string;
  };
  readonly confidence: Words<'sure' | 'likely' | 'check'>;
  readonly general: string;
  readonly leading: string;
  /** Kinds that Aval itself names, in the reader's words; the others are named by the file. */
  readonly ownTypes: Readonly<Record<string, string>>;
  readonly leadingIs: (type: string) => string;
  readonly zone: string;
  readonly currency: string;
  readonly noCurrency: string;
  readonly objectKind: (type: string) => string;
  readonly objectKinds: Words<ObjectKind>;
  readonly cashTitle: string;
  readonly cashNone: string;
  readonly cashActs: (acts: string) => string;
  readonly direction: string;
  readonly directions: Words<CashRule['direction']>;
  readonly basis: string;
  readonly bases: Words<CashBasis>;
  readonly amount: string;
  readonly noAmount: string;
  readonly actsTitle: string;
  readonly actsText: string;
  readonly findAct: string;
  readonly onlyUnsure: string;
  readonly selectAct: (act: string) => string;
  readonly selectAll: string;
  readonly selected: (n: number) => string;
  readonly setKind: string;
  readonly moreActs: (n: number) => string;
  readonly actColumns: Words<'act' | 'count' | 'kind' | 'meaning' | 'why'>;
  readonly kindOf: (act: string) => string;
  readonly kinds: Words<ActivityKind>;
  readonly meaningOf: (act: string) => string;
  readonly meanings: Words<ActMeaning>;
  readonly noCashThen: string;
  readonly endActs: (acts: string) => string;
  readonly noEndThen: string;
  readonly readsAs: (column: string, example: string, day: string) => string;
  readonly columnSays: (column: string, role: string) => string;
  readonly fileTitle: string;
  readonly fileText: string;
  readonly download: string;
  readonly upload: string;
  readonly notJson: string;
  readonly saving: string;
}

export const mappingWords: Catalog<MappingWords> = { fr: FRENCH, en: ENGLISH };
