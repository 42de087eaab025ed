import { builtinModules } from 'node:module';
import path from 'node:path';
import { findCycles } from './findCycles.ts';
import { databases, homes, layers, machineFolders } from './layers.ts';
import { type Import, type Module, readModule } from './readModule.ts';
import type { Files, Violation } from './violation.ts';

/** A package or an app: its folder and what its package.json declares. */
interface Member {
  folder: string;
  name: string;
  dependencies: ReadonlySet<string>;
  devDependencies: ReadonlySet<string>;
}

/** Where an import stands, and all that is needed to judge it. */
interface Setting {
  file: string;
  from: Member;
  isTest: boolean;
  members: ReadonlyMap<string, Member>;
  root: ReadonlySet<string>;
  files: Files;
}

type Found = Omit<Violation, 'file' | 'line'>;

/**
 * Every breach of the layers, the homes of libraries, the declared dependencies and the purity of
 * packages, in the order of `files`; cycles last. Empty when all is well.
 */
export function checkArchitecture(files: Files): Violation[] {
  const members = readMembers(files);
  const root = readDependencies(files.get('package.json'), 'devDependencies');
  const violations: Violation[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, text] of files) {
    const folder = folderOf(file);
    const from = [...members.values()].find((member) => member.folder === folder);
    if (!from || !/\.(ts|js|mjs|cjs|svelte)$/.test(file)) continue;
    const setting: Setting = { file, from, isTest: isTest(file), members, root, files };
    const module = readModule(file, text);
    graph.set(
      file,
      module.imports.flatMap(({ specifier }) => localFile(specifier, setting) ?? []),
    );
    for (const imported of module.imports) {
      const found = checkImport(imported, setting);
      violations.push(...found.map((each) => ({ ...each, file, line: imported.line })));
    }
    violations.push(...checkMachine(module, setting));
  }
  const unknown = [...members.values()].filter(({ folder }) => layerOf(folder) < 0);
  return [
    ...unknown.map(({ folder }): Violation => ({
      rule: 'unknown',
      file: folder,
      line: 1,
      found: 'no layer',
    })),
    ...violations,
    ...findCycles(graph).map((circle): Violation => ({
      rule: 'cycle',
      file: circle[0]!,
      line: 1,
      found: circle.join(' → '),
    })),
  ];
}

function readMembers(files: Files): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const [file, text] of files) {
    const folder = folderOf(file);
    if (!folder || file !== `${folder}/package.json`) continue;
    const { name } = JSON.parse(text) as { name: string };
    members.set(name, {
      folder,
      name,
      dependencies: new Set([
        ...readDependencies(text, 'dependencies'),
        ...readDependencies(text, 'peerDependencies'),
      ]),
      devDependencies: readDependencies(text, 'devDependencies'),
    });
  }
  return members;
}

function readDependencies(text: string | undefined, key: string): Set<string> {
  const descriptor = JSON.parse(text ?? '{}') as Record<string, object | undefined>;
  return new Set(Object.keys(descriptor[key] ?? {}));
}

function folderOf(file: string): string | undefined {
  return /^(packages|apps)\/[^/]+(?=\/)/.exec(file)?.[0];
}

function isTest(file: string): boolean {
  return /\.(test|suite)\.ts$/.test(file);
}

function layerOf(folder: string): number {
  return layers.findIndex((layer) => layer.includes(folder));
}

function checkImport({ specifier, bare }: Import, setting: Setting): Found[] {
  const isPackage = setting.from.folder.startsWith('packages/');
  const effect: Found[] =
    bare && isPackage && !setting.isTest ? [{ rule: 'effect', found: specifier }] : [];
  if (isLocal(specifier)) return [...effect, ...checkReach(specifier, setting)];
  if (isBuiltin(specifier)) return [...effect, ...checkBuiltin(specifier, setting)];
  if (isOfSvelteKit(specifier, setting)) return effect;
  const name = packageName(specifier);
  const to = setting.members.get(name);
  return [
    ...effect,
    ...checkDeclared(name, setting),
    ...(to ? checkLayer(to, setting) : checkHome(name, setting)),
  ];
}

function isLocal(specifier: string): boolean {
  return /^[./#]/.test(specifier);
}

function isBuiltin(specifier: string): boolean {
  return specifier.startsWith('node:') || builtinModules.includes(specifier);
}

function isOfSvelteKit(specifier: string, { from }: Setting): boolean {
  return from.folder === 'apps/notebook' && /^(\$(app|env)|virtual:)/.test(specifier);
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
}

function checkReach(specifier: string, { file, from }: Setting): Found[] {
  if (specifier.startsWith('#')) return [];
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return specifier.startsWith('/') || !target.startsWith(`${from.folder}/`)
    ? [{ rule: 'reach', found: specifier }]
    : [];
}

function checkBuiltin(specifier: string, { file, from, isTest }: Setting): Found[] {
  const allowed = isTest || from.folder.startsWith('apps/') || mayMeetMachine(file);
  return allowed ? [] : [{ rule: 'builtin', found: specifier }];
}

function checkDeclared(name: string, { from, isTest, members, root }: Setting): Found[] {
  const isDatabase = databases.includes(members.get(name)?.folder ?? '');
  const isDeclared =
    name === from.name ||
    from.dependencies.has(name) ||
    ((isTest || from.folder === 'apps/notebook') && from.devDependencies.has(name)) ||
    (isTest && (root.has(name) || isDatabase));
  return isDeclared ? [] : [{ rule: 'undeclared', found: name }];
}

function checkLayer(to: Member, { from, isTest }: Setting): Found[] {
  if (to.folder === from.folder) return [];
  const isDatabase = databases.includes(to.folder);
  if (isDatabase && isTest) return [];
  const allowed =
    layerOf(to.folder) < layerOf(from.folder) && (!isDatabase || from.folder.startsWith('apps/'));
  return allowed ? [] : [{ rule: 'layer', found: `${from.folder} → ${to.folder}` }];
}

function checkHome(name: string, { from, isTest }: Setting): Found[] {
  const entry = Object.entries(homes).find(([library]) =>
    library.endsWith('/') ? name.startsWith(library) : name === library,
  );
  if (!entry || isTest || entry[1] === from.folder) return [];
  return [{ rule: 'home', found: `${name}, at home in ${entry[1]}` }];
}

function checkMachine({ machine }: Module, { file, from, isTest }: Setting): Violation[] {
  if (isTest || from.folder.startsWith('apps/') || mayMeetMachine(file)) return [];
  return machine.map(({ name, line }) => ({ rule: 'machine', file, line, found: name }));
}

function mayMeetMachine(file: string): boolean {
  return machineFolders.some((folder) => file.startsWith(folder));
}

function localFile(specifier: string, { file, from, files }: Setting): string | undefined {
  const plain = specifier.replace(/\?.*$/, '');
  const target = plain.startsWith('#')
    ? path.posix.join(from.folder, 'src', plain.slice(1))
    : path.posix.join(path.posix.dirname(file), plain);
  return isLocal(specifier) && files.has(target) ? target : undefined;
}
