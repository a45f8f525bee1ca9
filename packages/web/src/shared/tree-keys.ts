/** An item of a tree as it is shown now, from top to bottom. */
export interface TreeItem {
  /** 1 for the topmost. */
  readonly level: number;
  /** Null when there is nothing to open under it. */
  readonly isOpen: boolean | null;
}

/** What a key does in a tree: goes to an item, or opens or closes the one it stands on; null: nothing. */
export type TreeMove = { readonly to: number } | { readonly turn: 'open' | 'close' } | null;

/**
 * The keys of a tree (WAI-ARIA Authoring Practices): up and down through what is shown, right opens and goes in, left closes and
 * goes out, Home and End to the ends. A tree never goes round.
 */
export function moveInTree(items: readonly TreeItem[], at: number, key: string): TreeMove {
  const here = items[at];
  if (here === undefined) return null;
  switch (key) {
    case 'ArrowDown':
      return to(at + 1, items);
    case 'ArrowUp':
      return to(at - 1, items);
    case 'Home':
      return to(0, items);
    case 'End':
      return to(items.length - 1, items);
    case 'ArrowRight':
      if (here.isOpen === false) return { turn: 'open' };
      return here.isOpen === true && (items[at + 1]?.level ?? 0) > here.level ? { to: at + 1 } : null;
    case 'ArrowLeft':
      return here.isOpen === true ? { turn: 'close' } : to(parentOf(items, at), items);
    default:
      return null;
  }
}

const to = (at: number, items: readonly TreeItem[]): TreeMove => (items[at] === undefined ? null : { to: at });

const parentOf = (items: readonly TreeItem[], at: number): number =>
  items.slice(0, at).findLastIndex(({ level }) => level < (items[at]?.level ?? 0));
