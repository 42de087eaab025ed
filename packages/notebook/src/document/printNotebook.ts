import { printJson } from '@tolok/schema';
import { kindOf } from '../cells/index.ts';
import { printFenceLine } from './fenceLine.ts';
import type { Block, Cell, Notebook } from './notebook.ts';

/**
 * The one form in which a notebook is written: the head first, an empty line between blocks, JSON as
 * `fmt` writes it, prose and SQL as they are. What could not be read stands as it was. Printing what
 * was read from a printed text gives that text again.
 */
export function printNotebook({ head, headSource, blocks }: Notebook): string {
  const first = head
    ? [fence('json tolok:notebook', printJson(head, 'notebook'))]
    : headSource !== null
      ? [closed(outdented(headSource))]
      : [];
  return `${[...first, ...blocks.map(printBlock)].join('\n\n')}\n`;
}

function printBlock(block: Block): string {
  switch (block.kind) {
    case 'prose':
      return block.text;
    case 'cell':
      return printCell(block);
    default:
      return closed(outdented(block.source));
  }
}

/** One cell as it is written, its fence included. */
export function printCell(cell: Pick<Cell, 'type' | 'id' | 'from' | 'spec'>): string {
  const { type, id, from, spec } = cell;
  const kind = kindOf(cell);
  const attributes = new Map([['id', id]]);
  if (from.length > 0) attributes.set('from', from.join(','));
  return fence(printFenceLine({ language: kind.language, type, attributes }), kind.print(spec));
}

/** A body between marks that are longer than any line of marks within it. */
function fence(info: string, body: string): string {
  const within = [...body.matchAll(/^ {0,3}(`{3,})/gm)].map(([, marks = '']) => marks.length);
  const marks = '`'.repeat(Math.max(2, ...within) + 1);
  return `${marks}${info}\n${body}${marks}`;
}

/** A fence at the margin: behind a list that has come before it, an indented one would be part of it. */
function outdented(source: string): string {
  const [indent = ''] = /^ */.exec(source) ?? [];
  return indent === '' ? source : source.replaceAll(new RegExp(`^ {1,${indent.length}}`, 'gm'), '');
}

/** A fence that the end of the file closed is closed, so that what follows stays outside it. */
function closed(source: string): string {
  const [opening = ''] = source.split('\n');
  const [, marks = '```'] = /^\s*(`{3,}|~{3,})/.exec(opening) ?? [];
  const last = source.slice(source.lastIndexOf('\n') + 1).trim();
  const isClosed =
    source.includes('\n') && last.length >= marks.length && last === marks[0]?.repeat(last.length);
  return isClosed ? source : `${source.trimEnd()}\n${marks}`;
}
