import type { Claim, ClaimId, Quantity } from './explain/index.ts';
import type { Filter, FilterName } from './filter/index.ts';
import type { Query } from './ledger/index.ts';
import type { Lens } from './lens.ts';

/** A number that is told, and the acts that it counts. */
export interface ToldFigure {
  readonly lens: string;
  readonly id: ClaimId;
  readonly filter: Filter;
  readonly unit: Quantity['unit'];
  readonly value: number;
  readonly acts: ReadonlySet<number>;
}

/** The parts that this ledger can be asked about: each team, each customer, each month and each run of months. */
export async function partsOf(query: Query): Promise<readonly Filter[]> {
  const names = async (sql: string): Promise<string[]> =>
    (await query.rows<{ name: string }>(sql)).map((row) => row.name);
  const teams = await names('SELECT t.name FROM team t ORDER BY 1');
  const customers = await names(
    "SELECT DISTINCT o.key AS name FROM object o JOIN object_type t ON t.type_id = o.type_id WHERE t.kind = 'party' ORDER BY 1",
  );
  const months = await names(`SELECT DISTINCT strftime(s."at", '%Y-%m') AS name FROM step s ORDER BY 1`);
  return [
    {},
    ...teams.map((team) => ({ team })),
    ...customers.map((customer) => ({ customer })),
    ...months.flatMap((from, i) => months.slice(i).map((to) => ({ from, to }))),
  ];
}

/** Every figure that a lens tells of a part: of its claims, those its rows lead to, and those they follow from. */
export async function figuresOf(query: Query, lens: Lens, filter: Filter): Promise<readonly ToldFigure[]> {
  const kinds = Object.keys(filter) as FilterName[];
  if (kinds.some((kind) => !lens.filters.includes(kind))) return [];
  const report = await lens.report(query, filter);
  const waiting: ClaimId[] = [
    ...report.claims.map(({ id }) => id),
    ...report.tables.flatMap(({ rows }) => rows.flatMap(({ claim }) => (claim === undefined ? [] : [claim]))),
  ];
  const seen = new Map<ClaimId, Claim>(report.claims.map((claim) => [claim.id, claim]));
  const asked = new Set<ClaimId>();
  const found: ToldFigure[] = [];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (asked.has(id)) continue;
    asked.add(id);
    const claim = seen.get(id) ?? (await lens.ask(query, id));
    if (claim === undefined) continue;
    waiting.push(...claim.because);
    const figure = claim.figure;
    if (!figure.known || !('value' in figure.quantity) || typeof figure.quantity.value !== 'number') continue;
    const evidence = await lens.evidenceOf(query, id);
    const rows =
      evidence === undefined ? [] : await query.rows<{ event_id: number }>(evidence.sql, evidence.parameters);
    found.push({
      lens: lens.name,
      id,
      filter,
      unit: figure.quantity.unit,
      value: figure.quantity.value,
      acts: new Set(rows.map((row) => row.event_id)),
    });
  }
  return found;
}
