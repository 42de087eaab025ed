import type { Block } from '../document/notebook.ts';
import type { OpenNotebook } from '../run/openNotebook.ts';
import { cellJson } from './cellJson.ts';
import type { JsonOptions } from './jsonOptions.ts';

/**
 * A notebook with what its cells have come to, as other programs read it: the same from a terminal
 * and from a page. Problems are named by their codes; they stand beside it, with their places.
 */
export async function notebookJson(
  open: OpenNotebook,
  options: JsonOptions,
): Promise<Record<string, unknown>> {
  const { head, file, blocks } = open.notebook;
  const cells: unknown[] = [];
  for (const block of blocks) cells.push(await blockJson(open, block, options));
  return { notebook: { file, ...head }, cells };
}

async function blockJson(
  open: OpenNotebook,
  block: Block,
  options: JsonOptions,
): Promise<Record<string, unknown>> {
  if (block.kind === 'prose') return { type: 'prose', text: block.text };
  if (block.kind !== 'cell') {
    const { id, type, kind, problems } = block;
    return { id, type, state: kind, cause: null, problems: problems.map(({ code }) => code) };
  }
  const state = open.state(block.id);
  if (!state) throw new Error(`The cell ${block.id} has no state`);
  const { id, type, cause, problems } = state;
  return {
    ...{ id, type, state: state.state, cause, problems: problems.map(({ code }) => code) },
    ...(state.value ? await cellJson(block, state.value, options) : {}),
  };
}
