/** What systems and programs leave in folders and archives for themselves. */
const LEFTOVERS = /^(\..*|__MACOSX|Thumbs\.db|desktop\.ini|\$RECYCLE\.BIN|System Volume Information|Icon\r|~\$.*)$/i;

/** The first part of a path that nobody put there on purpose (hidden, or left by a system); undefined when there is none. */
export const leftoverIn = (path: string): string | undefined => path.split('/').find((part) => LEFTOVERS.test(part));
