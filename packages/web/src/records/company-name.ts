/** A name for a company, from the file that came first: `o2c_export-2016.csv.gz` → `O2c export 2016`. */
export function nameFromFile(file: string): string {
  const stem = file.replace(/(\.(csv|tsv|txt|xes|json|jsonocel|sqlite|sqlite3|db|xlsx|gz|zip))+$/i, '');
  const words = stem.replaceAll(/[_\-.]+/g, ' ').trim();
  return words === '' ? '' : words[0]!.toUpperCase() + words.slice(1);
}

/** The name as it stands in addresses and as a folder: small letters, digits and dashes; '' when none is left. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** The first free address of that name: `acme`, then `acme-2`. */
export function freeSlug(name: string, taken: readonly string[]): string {
  const slug = slugOf(name) || 'entreprise';
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? slug : `${slug}-${n}`;
    if (!taken.includes(candidate)) return candidate;
  }
}
