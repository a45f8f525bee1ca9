/** The engine's name of the n-th staged table. */
export const stagedTable = (n: number): string => `staged_${n}`;

/** A name as SQL writes it. */
export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A text as SQL writes it. */
export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Names that stand for different columns are different; an empty name becomes `c<position>`. Spaces around are cut. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((raw, i) => {
    const name = raw.trim() === '' ? `c${i + 1}` : raw.trim();
    let distinct = name;
    for (let k = 2; taken.has(distinct); k += 1) distinct = `${name} (${k})`;
    taken.add(distinct);
    return distinct;
  });
}
