import type { ColumnFacts } from './column-facts.ts';

const ENDED =
  /(^|[^\p{L}])(cancel|annul|storn|anul|geannul|reject|refus|abgelehnt|rechaz|rifiut|recus|afgew|declin|lost$|perdu|void|fail|echou|échou|fehlgeschl|gescheitert|fallid|fallit|falhou|mislukt)/iu;

/** The values of a column of states that say how things ended without a sale: `cancel`, `Closed Lost`, `failed`. None where it is not one of states. */
export const endedValues = (column: ColumnFacts): ColumnFacts['profile']['top'] =>
  !column.isText || column.distinct > 30 ? [] : column.profile.top.filter((one) => ENDED.test(one.value.trim()));
