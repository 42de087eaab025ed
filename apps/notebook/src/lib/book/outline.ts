import { type ProseSpan, proseText } from '@tolok/notebook';
import type { BookView, CellShown } from './bookView.ts';

/** A part of a notebook: a heading, and how the cells under it stand. */
export interface OutlineEntry {
  readonly id: string;
  readonly title: string;
  /** The worst of its cells; null where all is well, which needs no mark. */
  readonly mark: 'error' | 'differs' | 'stale' | null;
}

/** The parts of a notebook by its headings; what stands before the first one is the summary. */
export function outlineOf(
  { blocks }: BookView,
  cells: ReadonlyMap<string, CellShown>,
  summary: string,
): readonly OutlineEntry[] {
  const entries: { id: string; title: string; mark: OutlineEntry['mark'] }[] = [
    { id: 'isi', title: summary, mark: null },
  ];
  for (const block of blocks) {
    if (block.kind === 'prose') {
      for (const one of block.prose) {
        if (one.kind !== 'heading' || one.level > 2) continue;
        entries.push({ id: headingId(one.children), title: proseText(one.children), mark: null });
      }
      continue;
    }
    const last = entries.at(-1);
    const mark = block.kind === 'cell' ? markOf(cells.get(block.id)) : 'error';
    if (last && rank(mark) > rank(last.mark)) last.mark = mark;
  }
  return entries;
}

const ranks = ['stale', 'differs', 'error'];

const rank = (mark: OutlineEntry['mark']): number => (mark === null ? -1 : ranks.indexOf(mark));

function markOf(shown: CellShown | undefined): OutlineEntry['mark'] {
  if (!shown) return null;
  if (shown.state === 'error') return 'error';
  if (shown.view?.kind === 'check' && !shown.view.passed) return 'differs';
  return shown.state === 'stale' && shown.problems.length > 0 ? 'stale' : null;
}

/** The id of a heading, by which it can be linked to. */
export const headingId = (spans: readonly ProseSpan[]): string =>
  `b-${proseText(spans)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
