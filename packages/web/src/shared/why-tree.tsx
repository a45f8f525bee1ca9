import { useState } from 'react';
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import type { Claim } from '@aval/core/explain';
import { ClaimNode } from './claim-node.tsx';
import { useWords } from './locale.tsx';
import { moveInTree } from './tree-keys.ts';
import { words } from './words.ts';

/** The reasons of a claim as a tree, walked with the arrow keys; Enter opens the records of the claim it stands on. */
export function WhyTree({ claim }: { readonly claim: Claim }): ReactNode {
  const t = useWords(words);
  const [here, setHere] = useState<string>(claim.id);
  return (
    <div
      role="tree"
      tabIndex={-1}
      aria-label={t.reasonsTree}
      onKeyDown={press}
      onFocus={(event: FocusEvent) => {
        const path = event.target.getAttribute('data-path');
        if (path !== null) setHere(path);
      }}
    >
      <ClaimNode claim={claim} trail={[]} here={here} />
    </div>
  );
}

/** Keys are those of the item that has the focus; inside of it (a button, a table) they keep their own meaning. */
function press(event: KeyboardEvent<HTMLElement>): void {
  const item = event.target as HTMLElement;
  if (item.getAttribute('role') !== 'treeitem' || event.ctrlKey || event.metaKey || event.altKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=treeitem]')];
  if (event.key === 'Enter') {
    if (!turn(event, item, 'records')) turn(event, item, 'method');
    return;
  }
  if (event.key === 'Escape') return closeDetails(event, item);
  const move = moveInTree(items.map(shownAs), items.indexOf(item), event.key);
  if (move === null) return;
  event.preventDefault();
  if ('to' in move) items[move.to]?.focus();
  else turn(event, item, 'because');
}

const shownAs = (item: HTMLElement): { level: number; isOpen: boolean | null } => {
  const expanded = item.getAttribute('aria-expanded');
  return { level: Number(item.getAttribute('aria-level')), isOpen: expanded === null ? null : expanded === 'true' };
};

/** Presses the button of an item's own row; false when it has none of that name. */
function turn(event: KeyboardEvent, item: HTMLElement, name: string): boolean {
  const button = item.querySelector<HTMLElement>(`:scope > * > [data-turn=${name}]`);
  if (button === null) return false;
  event.preventDefault();
  button.click();
  return true;
}

/** Esc closes what was opened beside the sentence; when nothing is, it goes on to close the panel. */
function closeDetails(event: KeyboardEvent, item: HTMLElement): void {
  const open = item.querySelectorAll<HTMLElement>(
    ':scope > * > [data-turn]:not([data-turn=because])[aria-expanded=true]',
  );
  if (open.length === 0) return;
  event.preventDefault();
  for (const button of open) button.click();
}
