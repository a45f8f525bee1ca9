import { userInfo } from 'node:os';

/** The account of the computer that this process runs under; its number where it has no name. */
export function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid ${process.getuid?.() ?? '?'}`;
  }
}
