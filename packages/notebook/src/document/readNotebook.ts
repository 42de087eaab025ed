import {
  type NotebookHead,
  type Parsed,
  type Problem,
  hasErrors,
  nearest,
  problem,
  readDocument,
} from '@tolok/schema';
import { cellKindOf, cellTypes } from '../cells/index.ts';
import { type FenceLine, readFenceLine } from './fenceLine.ts';
import { type Fence, fencesOf } from './fences.ts';
import type { Block, Cell, CellType, LineRange, Notebook, RawBlock } from './notebook.ts';

/**
 * Reads the text of a `*.tolok.md` file. There is always a notebook: what could not be read stands in
 * it as it was, with what is wrong.
 *
 * Problems: `notebook.head-…`, `notebook.fence-open`, `notebook.attribute-…`, `notebook.cell-…`,
 * `notebook.id-…`, `notebook.from-count`, and what `readDocument` and `readQuery` tell of a body, each
 * with its line in the file. What cells say of each other is told by `orderCells`.
 */
export function readNotebook(written: string, file: string): Required<Parsed<Notebook>> {
  const text = written.replace(/\r\n?/g, '\n');
  const problems: Problem[] = [];
  const blocks: Block[] = [];
  const firsts = new Map<string, number>();
  let head: NotebookHead | null = null;
  let headSource: string | null = null;
  let headAt: LineRange | null = null;
  let at = 0;
  let line = 1;
  const prose = (to: number, next: number) => {
    const found = text.slice(at, to);
    const leading = /^(?:[ \t]*\n)*/.exec(found)?.[0] ?? '';
    const inner = found.slice(leading.length).trimEnd();
    if (inner !== '') {
      const skipped = leading.split('\n').length - 1;
      blocks.push({ kind: 'prose', text: inner, line: line + skipped, lines: linesOf(inner) });
    }
    line = next;
  };
  for (const fence of fencesOf(text)) {
    const read = readFenceLine(fence.info);
    if (!read) continue;
    const source = text.slice(fence.from, fence.to);
    prose(fence.from, fence.line + linesOf(source));
    at = fence.to + 1;
    if (read.line.type === 'notebook') {
      const found = readHead(fence, file, head !== null || headSource !== null);
      problems.push(...found.problems);
      if (found.repeated) {
        blocks.push(rawBlock('broken', read.line, fence, source, found.problems));
        continue;
      }
      headAt = { line: fence.line, lines: linesOf(source) };
      if (found.value) head = found.value;
      else headSource = source;
      continue;
    }
    const block = readCell(fence, read.line, read.problems, source, file, firsts);
    blocks.push(block.block);
    problems.push(...block.problems);
  }
  prose(text.length, 0);
  if (head === null && headSource === null) {
    problems.unshift(problem('notebook.head-missing', {}, { file, line: 1, column: 1 }));
  }
  return { value: { file, head, headSource, headAt, blocks }, problems };
}

function readHead(fence: Fence, file: string, repeated: boolean) {
  const place = { file, line: fence.line, column: 1 };
  if (repeated) return { repeated, problems: [problem('notebook.head-repeated', {}, place)] };
  const read = readDocument('notebook', fence.body, file);
  const problems = [...openFence(fence, file), ...moved(read.problems, fence, file)];
  return hasErrors(read.problems) || read.value === undefined
    ? { repeated, problems }
    : { repeated, problems, value: read.value };
}

function readCell(
  fence: Fence,
  line: FenceLine,
  before: readonly Problem[],
  source: string,
  file: string,
  firsts: Map<string, number>,
): { readonly block: Cell | RawBlock; readonly problems: readonly Problem[] } {
  const place = { file, line: fence.line, column: 1 };
  const kind = cellKindOf(line.type);
  if (!kind) {
    const { type } = line;
    const values = { type, nearest: nearest(type, cellTypes) ?? '–', known: cellTypes.join(', ') };
    const problems = [...openFence(fence, file), problem('notebook.cell-unknown', values, place)];
    return { block: rawBlock('unknown', line, fence, source, problems), problems };
  }
  const from = line.attributes.get('from')?.split(',') ?? [];
  const id = line.attributes.get('id') ?? '';
  const problems: Problem[] = [
    ...openFence(fence, file),
    ...before.map((p) => ({ ...p, ...place })),
    ...lineProblems(line, kind, from).map((p) => ({ ...p, ...place })),
  ];
  const first = firsts.get(id);
  if (first !== undefined) {
    problems.push(problem('notebook.id-repeated', { found: id, firstLine: first }, place));
  } else if (id !== '') firsts.set(id, fence.line);
  const isOther = line.language !== kind.language;
  const read = isOther ? { problems: [] } : kind.read(fence.body);
  problems.push(...moved(read.problems, fence, file));
  if (hasErrors(problems.filter(isOfCell)) || read.value === undefined) {
    return { block: rawBlock('broken', line, fence, source, problems), problems };
  }
  const type = line.type as CellType;
  const cell = {
    kind: 'cell',
    type,
    id,
    from,
    spec: read.value,
    body: fence.body,
    line: fence.line,
    lines: linesOf(source),
  };
  return { block: cell as Cell, problems };
}

function lineProblems(
  { language, type, attributes }: FenceLine,
  kind: NonNullable<ReturnType<typeof cellKindOf>>,
  from: readonly string[],
): readonly Problem[] {
  const problems: Problem[] = [];
  const { language: wanted, tables } = kind;
  if (language !== wanted) {
    problems.push(problem('notebook.cell-language', { type, wanted, found: language || '–' }));
  }
  const known = tables === 'none' ? ['id'] : ['id', 'from'];
  for (const found of attributes.keys()) {
    if (known.includes(found)) continue;
    problems.push(problem('notebook.attribute-unknown', { type, found, known: known.join(', ') }));
  }
  const id = attributes.get('id');
  if (id === undefined) problems.push(problem('notebook.id-missing', { type }));
  else if (!idForm.test(id)) problems.push(problem('notebook.id-form', { found: id }));
  if (tables === 'one' && from.length !== 1) {
    problems.push(problem('notebook.from-count', { type, count: from.length }));
  }
  return problems;
}

/** Whether a text can be the id of a cell. */
export const idForm = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/;

/** A cell that the end of the file closes can be read all the same. */
const isOfCell = ({ code }: Problem): boolean => code !== 'notebook.fence-open';

const openFence = ({ closed, line }: Fence, file: string): readonly Problem[] =>
  closed ? [] : [problem('notebook.fence-open', {}, { file, line, column: 1 })];

/** Problems of a body, at their lines in the file. */
const moved = (problems: readonly Problem[], { line }: Fence, file: string): readonly Problem[] =>
  problems.map((p) => ({ ...p, file, line: line + (p.line ?? 0) }));

const linesOf = (text: string): number => text.split('\n').length;

const rawBlock = (
  kind: RawBlock['kind'],
  { type, attributes }: FenceLine,
  { line }: Fence,
  source: string,
  problems: readonly Problem[],
): RawBlock => ({
  kind,
  type,
  id: attributes.get('id') ?? null,
  source,
  line,
  lines: linesOf(source),
  problems,
});
