import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The lines of the source report. Lines count from 1; beyond the last they are empty. */
export interface SourceText {
  readonly lines: number;
  /** The line, with runs of blanks made one and without the marks of bold and italic type. */
  readonly textAt: (line: number) => string;
  /** The cells of the line, which tabs separate. */
  readonly cellsAt: (line: number) => string[];
  readonly sha256At: (line: number) => string;
}

/**
 * The source report; null where it is not at hand. It lies outside the repository: TOLOK_SOURCE says
 * where, else beside it.
 */
export function readSource(): SourceText | null {
  const root = path.resolve(import.meta.dirname, '../..');
  const usual = '../shared/source/lakin-bspji-ambon-2022.txt';
  const file = path.resolve(root, process.env.TOLOK_SOURCE ?? usual);
  return existsSync(file) ? sourceText(readFileSync(file)) : null;
}

/** The same from its bytes. */
export function sourceText(bytes: Buffer): SourceText {
  const lines = splitLines(bytes);
  const raw = (line: number) => lines[line - 1] ?? Buffer.alloc(0);
  return {
    lines: lines.length,
    textAt: (line) => plain(raw(line).toString('utf8')),
    cellsAt: (line) => raw(line).toString('utf8').split('\t').map(plain),
    sha256At: (line) => createHash('sha256').update(raw(line)).digest('hex'),
  };
}

function splitLines(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', from)) {
    lines.push(bytes.subarray(from, end));
    from = end + 1;
  }
  return [...lines, bytes.subarray(from)];
}

const plain = (text: string): string =>
  text
    .replace(/<\/?i>|\*\*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
