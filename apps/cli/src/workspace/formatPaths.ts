import { join, resolve } from 'node:path';
import {
  type DocumentKind,
  type Parsed,
  type Problem,
  decodeUtf8,
  printJson,
  problem,
  readJson,
} from '@tolok/schema';
import type { Call } from '../commands/command.ts';
import { kindAt, listFiles, readBytes, showPath, writeWhole } from '../files.ts';
import { printNotebook } from '@tolok/notebook';
import { describeTables } from './describeTables.ts';
import { documentKindOf } from './documentKind.ts';
import { packageFolders, rulesFolder } from './folders.ts';
import { notebookEnding, readNotebookFile } from './notebookFile.ts';

export interface Formatted {
  /** How many documents were looked at. */
  readonly files: number;
  /** Those that were not in the standard form, as they are shown. */
  readonly changed: readonly string[];
  readonly problems: readonly Problem[];
  /** Nothing was looked at. */
  readonly refused: boolean;
}

/**
 * Writes documents in their standard form; with `check` it only names them. A file that is no JSON
 * is left alone and told. The lock is written by `release` alone.
 */
export function formatPaths(call: Call, check: boolean): Formatted {
  const found = call.operands.length === 0 ? everything(call) : named(call);
  if (!found.value) {
    return { files: 0, changed: [], problems: found.problems, refused: true };
  }
  const problems: Problem[] = [];
  const changed: string[] = [];
  let files = 0;
  for (const path of found.value) {
    const shown = showPath(path, call.folder);
    const put = (text: string, printed: string) => {
      if (printed === text) return;
      const told = check
        ? [problem('command.form-differs', { path: shown }, { file: shown })]
        : writeWhole(path, printed, shown);
      problems.push(...told);
      if (check || told.length === 0) changed.push(shown);
    };
    if (path.endsWith(notebookEnding)) {
      const read = readNotebookFile(path, shown);
      files++;
      // Its cells are formatted one by one; what cannot be read stays as it is within the file.
      problems.push(...read.problems.filter((p) => unread.test(p.code)));
      if (read.value) put(read.value.text, printNotebook(read.value.notebook));
      continue;
    }
    const read = readDocumentFile(path, shown);
    problems.push(...read.problems);
    if (!read.value) continue;
    const { text, value, kind } = read.value;
    if (kind === null || kind === 'lock') continue;
    files++;
    const described = kind === 'datapackage' ? describeTables(path, value, shown) : null;
    problems.push(...(described?.problems ?? []));
    const printed = printJson(described?.value ?? value, kind);
    put(text, printed);
  }
  return { files, changed, problems, refused: false };
}

/** Why a part of a notebook stays as it is. */
const unread = /^(?:json|command)\./;

interface DocumentFile {
  readonly text: string;
  readonly value: unknown;
  readonly kind: DocumentKind | null;
}

function readDocumentFile(path: string, shown: string): Parsed<DocumentFile> {
  const bytes = readBytes(path, shown);
  if (!bytes.value) return { problems: bytes.problems };
  const text = decodeUtf8(bytes.value, shown);
  if (typeof text.value !== 'string') return { problems: text.problems };
  const document = readJson(text.value, shown);
  if (!document.value) return { problems: document.problems };
  const { value } = document.value;
  return { value: { text: text.value, value, kind: documentKindOf(value) }, problems: [] };
}

function everything(call: Call): Parsed<readonly string[]> {
  const rules = rulesFolder(call);
  const packages = packageFolders(call);
  const problems = [...rules.problems, ...packages.problems];
  if (!rules.value || !packages.value) return { problems };
  return {
    value: [
      ...documentsIn(rules.value),
      ...packages.value.map((folder) => join(folder, 'datapackage.json')),
    ],
    problems,
  };
}

function named({ operands, folder }: Call): Parsed<readonly string[]> {
  const problems: Problem[] = [];
  const value = operands.flatMap((operand) => {
    const path = resolve(folder, operand);
    const kind = kindAt(path);
    if (kind === null) problems.push(problem('command.path-missing', { path: operand }));
    return kind === 'folder' ? documentsIn(path) : [path];
  });
  return problems.length > 0 ? { problems } : { value: [...new Set(value)], problems };
}

const documentsIn = (folder: string): string[] =>
  [...listFiles(folder, '.json'), ...listFiles(folder, notebookEnding)]
    .filter(({ link }) => !link)
    .map(({ path }) => join(folder, path));
