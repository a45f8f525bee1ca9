/** Databases that are read in place are named by an address, not by a path. */
export const isAddress = (path: string): boolean => /^postgres(ql)?:\/\//i.test(path);

/**
 * What an address is called wherever people see it: `host/database`, never its user, password or options. What stands
 * before an `@` may be a password, however badly the address is written: it is dropped first.
 */
export function addressName(address: string): string {
  const rest = address.replace(/^\w+:\/\//, '');
  const [plain = ''] = rest.split(/[?#]/);
  const place = plain.includes('@') ? afterLast(plain, '@') : afterLast(rest, '@').replace(/[?#][^]*$/, '');
  const [host = '', ...database] = place.split('/');
  const name = decoded(database.join('/'));
  return `${host === '' ? 'localhost' : host}${name === '' ? '' : `/${name}`}`;
}

const afterLast = (text: string, mark: string): string => text.slice(text.lastIndexOf(mark) + 1);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
