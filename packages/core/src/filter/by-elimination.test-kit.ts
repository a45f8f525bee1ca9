/** Something done, told by nothing but figures that count it in: whose it is (null: nobody’s), and which figures count it. */
export interface Grain {
  readonly person: number | null;
  readonly figures: readonly number[];
}

const FEWEST = 5;
const PRIME = 1_000_003;

/**
 * One to four people of whom some sum or difference of the figures tells, and of nobody else; undefined when there are none.
 * Exact: a combination of figures speaks of these people alone when leaving their grains out lowers the rank of the figures.
 */
export function findExposed(grains: readonly Grain[], figureCount: number): readonly number[] | undefined {
  const columns = distinct(grains);
  const people = [...new Set(grains.flatMap(({ person }) => (person === null ? [] : [person])))];
  if (people.length === 0) return undefined;
  const all = rankOf(columns, figureCount);
  for (const few of chosen(people, Math.min(FEWEST - 1, people.length))) {
    const rest = columns.filter(({ person }) => person === null || !few.includes(person));
    if (rankOf(rest, figureCount) < all) return few;
  }
  return undefined;
}

/** Grains of the same person in the same figures are one. */
const distinct = (grains: readonly Grain[]): Grain[] => [
  ...new Map(grains.map((grain) => [`${grain.person} ${grain.figures.join(' ')}`, grain])).values(),
];

function* chosen(people: readonly number[], size: number, from = 0): Generator<readonly number[]> {
  if (size === 0) yield [];
  else
    for (let i = from; i + size <= people.length; i += 1)
      for (const more of chosen(people, size - 1, i + 1)) yield [people[i] ?? 0, ...more];
}

/** Rank of the matrix of figures by grains, by elimination modulo a prime. */
function rankOf(grains: readonly Grain[], figureCount: number): number {
  const rows = [...new Set(grains.map(({ figures }) => figures.join(' ')))].map((text) => {
    const row = Array.from({ length: figureCount }, () => 0);
    for (const figure of text === '' ? [] : text.split(' ')) row[Number(figure)] = 1;
    return row;
  });
  let rank = 0;
  for (let column = 0; column < figureCount && rank < rows.length; column += 1) {
    const pivot = rows.findIndex((row, i) => i >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot] ?? [], rows[rank] ?? []];
    const lead = rows[rank] ?? [];
    const inverse = power(lead[column] ?? 1, PRIME - 2);
    for (let i = rank + 1; i < rows.length; i += 1) {
      const row = rows[i] ?? [];
      const factor = ((row[column] ?? 0) * inverse) % PRIME;
      if (factor === 0) continue;
      for (let j = column; j < figureCount; j += 1)
        row[j] = ((row[j] ?? 0) + PRIME - ((factor * (lead[j] ?? 0)) % PRIME)) % PRIME;
    }
    rank += 1;
  }
  return rank;
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base % PRIME];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % PRIME;
    square = (square * square) % PRIME;
  }
  return result;
}
