import { type Notebook, cellKinds, readProse } from '@tolok/notebook';
import type { Problem } from '@tolok/schema';
import type { BookBlock, BookView } from './bookView.ts';
import { tell } from './tell.ts';

/** A notebook as a page shows it; `problems` are those of reading it. */
export function viewBook({ head, blocks }: Notebook, problems: readonly Problem[]): BookView {
  const ofBlocks = new Set(blocks.flatMap((block) => ('problems' in block ? block.problems : [])));
  return {
    head,
    problems: tell(problems.filter((told) => !ofBlocks.has(told))),
    blocks: blocks.map(viewBlock),
  };
}

function viewBlock(block: Notebook['blocks'][number]): BookBlock {
  if (block.kind === 'prose') return { kind: 'prose', prose: readProse(block.text) };
  if (block.kind !== 'cell') {
    const { kind, type, source, problems } = block;
    return { kind, type, source, problems: tell(problems) };
  }
  const { id, type, spec, body } = block;
  const title = 'title' in spec ? (spec.title ?? null) : null;
  const input = block.type === 'input' ? block.spec : null;
  return { kind: 'cell', id, type, label: cellKinds[type].label, title, input, body };
}
