import { type Notebook, cellKinds, readProse } from '@tolok/notebook';
import type { Problem } from '@tolok/schema';
import type { BookBlock, BookView } from './bookView.ts';
import { tell } from './tell.ts';

/** A notebook as a page shows it; `problems` are those of reading it. */
export function viewBook({ head, blocks }: Notebook, problems: readonly Problem[]): BookView {
  const ofBlocks = new Set(blocks.flatMap((block) => ('problems' in block ? block.problems : [])));
  const keys = new Map<string, number>();
  return {
    head,
    problems: tell(problems.filter((told) => !ofBlocks.has(told))),
    blocks: blocks.map((block) => {
      const name = (block.kind === 'prose' ? null : block.id) ?? ` ${block.kind}`;
      const count = keys.get(name) ?? 0;
      keys.set(name, count + 1);
      return viewBlock(block, count === 0 ? name : `${name} ${count}`);
    }),
  };
}

function viewBlock(block: Notebook['blocks'][number], key: string): BookBlock {
  if (block.kind === 'prose') return { kind: 'prose', key, prose: readProse(block.text) };
  if (block.kind !== 'cell') {
    const { kind, type, source, problems } = block;
    return { kind, key, type, source, problems: tell(problems) };
  }
  const { id, type, spec, body } = block;
  const title = 'title' in spec ? (spec.title ?? null) : null;
  const input = block.type === 'input' ? block.spec : null;
  return { kind: 'cell', key, id, type, label: cellKinds[type].label, title, input, body };
}
