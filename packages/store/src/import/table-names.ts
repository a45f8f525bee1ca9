/** The file whose tables are being named. */
export interface NamedFile {
  readonly name: string;
  /** True when it is one of several. */
  readonly inSet: boolean;
}

/**
 * The names of staged tables over all files of a source. Of several files, a table that its reader named after the file
 * keeps its name, any other is named `<stem>.<table>`; a clash gets ` (2)`. A file alone keeps its reader's names.
 */
export class TableNames {
  readonly #taken = new Set<string>();

  /** A name that no table has yet. */
  take(table: string, file: NamedFile): string {
    const name = !file.inSet || isNamedAfter(table, file.name) ? table : `${stemOf(file.name)}.${table}`;
    let distinct = name;
    for (let k = 2; this.#taken.has(distinct); k += 1) distinct = `${name} (${k})`;
    this.#taken.add(distinct);
    return distinct;
  }

  clear(): void {
    this.#taken.clear();
  }
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

const isNamedAfter = (table: string, file: string): boolean =>
  table === lastPart(file) || lastPart(file).startsWith(`${table}.`);

/** The name of a file without its folders and endings. */
function stemOf(file: string): string {
  const name = lastPart(file);
  return name.replace(/(\.[\p{L}\d]{1,8})?(\.gz)?$/iu, '') || name;
}
