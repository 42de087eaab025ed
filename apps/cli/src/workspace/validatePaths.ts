import { dirname, join, resolve } from 'node:path';
import { checkRules, ruleKindOf } from '@tolok/engine';
import { type DocumentKind, decodeUtf8, problem, readDocument, readJson } from '@tolok/schema';
import type { Call } from '../commands/command.ts';
import { kindAt, listFiles, readBytes, showPath } from '../files.ts';
import { readDataFolders } from './dataFolders.ts';
import { notebookEnding, readNotebookFile } from './notebookFile.ts';
import { documentKindOf } from './documentKind.ts';
import { packageFolders, packagesIn, rulesFolder } from './folders.ts';
import { readRuleFolder } from './ruleFolder.ts';
import type { ToldProblem } from './toldProblem.ts';

export interface Validation {
  /** How many files were looked at. */
  readonly files: number;
  readonly problems: readonly ToldProblem[];
  /** Nothing was looked at: a path does not exist or is none of ours. */
  readonly refused: boolean;
}

/**
 * Looks at what the paths name: all rules and data packages without any. A rule is read with its
 * whole folder, since references go across, and only what concerns the path is told.
 */
export async function validatePaths(call: Call): Promise<Validation> {
  const found = call.operands.length === 0 ? everything(call) : named(call);
  if (found.problems.length > 0) return { files: 0, problems: found.problems, refused: true };
  const problems: ToldProblem[] = [];
  let files = 0;
  const within = (file: string) =>
    call.operands.length === 0 || found.shown.some((path) => isWithin(file, path));
  for (const path of found.rules) {
    const folder = readRuleFolder(path, call.folder);
    const told = [...folder.problems, ...checkRules(folder.rules).map(folder.place)];
    problems.push(...told.filter(({ file }) => within(file)));
    files += [...folder.texts.keys()].filter((file) => within(folder.shown(file))).length;
  }
  const data = await readDataFolders(found.packages, call.folder);
  problems.push(...data.problems);
  files += found.packages.length;
  files += data.datasets.reduce((sum, { resources }) => sum + resources.length, 0);
  for (const { path, kind } of found.documents) {
    problems.push(...readOne(path, kind, call.folder));
    files++;
  }
  for (const path of found.notebooks) {
    problems.push(...readNotebookFile(path, showPath(path, call.folder)).problems);
    files++;
  }
  return { files, problems, refused: false };
}

interface Found {
  readonly rules: readonly string[];
  readonly packages: readonly string[];
  readonly documents: readonly { readonly path: string; readonly kind: DocumentKind }[];
  readonly notebooks: readonly string[];
  /** The paths as they are shown. */
  readonly shown: readonly string[];
  readonly problems: readonly ToldProblem[];
}

function everything(call: Call): Found {
  const rules = rulesFolder(call);
  const packages = packageFolders(call);
  return {
    rules: rules.value ? [rules.value] : [],
    packages: packages.value ?? [],
    documents: [],
    notebooks: [],
    shown: [],
    problems: [...rules.problems, ...packages.problems],
  };
}

function named(call: Call): Found {
  const rules = new Set<string>();
  const packages = new Set<string>();
  const documents: { path: string; kind: DocumentKind }[] = [];
  const notebooks: string[] = [];
  const shown: string[] = [];
  const problems: ToldProblem[] = [];
  for (const operand of call.operands) {
    const path = resolve(call.folder, operand);
    const kind = kindAt(path);
    shown.push(showPath(path, call.folder));
    if (kind === null) {
      problems.push(problem('command.path-missing', { path: operand }));
      continue;
    }
    const written = notebooksAt(path, kind);
    notebooks.push(...written);
    if (kind === 'file' && written.length > 0) continue;
    const own = kind === 'folder' ? packagesIn(path) : packageOf(path);
    const document = kind === 'file' ? standalone(path, call.folder) : null;
    const folder = own.length > 0 || document ? null : rulesFolderOf(path, kind);
    if (own.length > 0) own.forEach((one) => packages.add(one));
    else if (document) documents.push({ path, kind: document });
    else if (folder !== null) rules.add(folder);
    else if (written.length === 0) {
      problems.push(problem('command.path-foreign', { path: operand }));
    }
  }
  return { rules: [...rules], packages: [...packages], documents, notebooks, shown, problems };
}

/** A notebook itself, or those in a folder. */
function notebooksAt(path: string, kind: 'file' | 'folder'): readonly string[] {
  if (kind === 'file') return path.endsWith(notebookEnding) ? [path] : [];
  return listFiles(path, notebookEnding)
    .filter(({ link }) => !link)
    .map((file) => join(path, file.path));
}

/** The package a descriptor or one of its tables belongs to. */
function packageOf(file: string): readonly string[] {
  if (!/[\\/]datapackage\.json$|\.csv$/.test(file)) return [];
  for (let at = dirname(file); at !== dirname(at); at = dirname(at)) {
    if (kindAt(join(at, 'datapackage.json')) === 'file') return [at];
  }
  return [];
}

/** The folder of rules a path lies in, or is: the nearest one in which its files have a place. */
function rulesFolderOf(path: string, kind: 'file' | 'folder'): string | null {
  const files = kind === 'file' ? [path] : listFiles(path, '.json').map((f) => join(path, f.path));
  const start = kind === 'file' ? dirname(path) : path;
  for (let at = start; files.length > 0; at = dirname(at)) {
    if (files.some((file) => ruleKindOf(showPath(file, at)) !== null)) return at;
    if (at === dirname(at)) return null;
  }
  return null;
}

/** The kind of a document that needs no others: a scenario, wherever it stands. */
function standalone(path: string, from: string): DocumentKind | null {
  const shown = showPath(path, from);
  const bytes = readBytes(path, shown).value;
  const text = bytes && decodeUtf8(bytes, shown).value;
  if (typeof text !== 'string') return null;
  const kind = documentKindOf(readJson(text, shown).value?.value);
  return kind === 'scenario' ? kind : null;
}

function readOne(path: string, kind: DocumentKind, from: string): readonly ToldProblem[] {
  const shown = showPath(path, from);
  const bytes = readBytes(path, shown);
  const text = bytes.value ? decodeUtf8(bytes.value, shown) : bytes;
  return typeof text.value === 'string'
    ? readDocument(kind, text.value, shown).problems
    : text.problems;
}

const isWithin = (file: string, path: string): boolean =>
  path === '.' ? !file.startsWith('../') : file === path || file.startsWith(`${path}/`);
