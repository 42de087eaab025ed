import type { Notebook } from '../document/notebook.ts';

/** The id, or the first of `id_2`, `id_3` … that no cell has. */
export function freeId({ blocks }: Notebook, wanted: string): string {
  const taken = new Set(blocks.flatMap((block) => (block.kind === 'prose' ? [] : [block.id])));
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/_\d+$/, '');
  let count = 2;
  while (taken.has(`${stem}_${count}`)) count++;
  return `${stem}_${count}`;
}
