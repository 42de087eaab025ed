import {
  type Acknowledgements,
  type Agreement,
  type Budget,
  type Cascade,
  type Check,
  type Ends,
  type Examples,
  type Indicator,
  type JsonDocument,
  type Lock,
  type Parsed,
  type PerformancePlan,
  type Policy,
  type Problem,
  type Regulation,
  type Scale,
  type Scenario,
  type Waivers,
  canonicalHash,
  problem,
  readDocument,
} from '@tolok/schema';
import { type RuleKind, ruleKindOf } from './ruleKind.ts';

/** A file of a rules folder: its path inside the folder, with forward slashes, and its text. */
export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

/** A document with the file it came from. */
export interface Loaded<T> {
  readonly file: string;
  readonly value: T;
  /** Hash of the canonical form: formatting is no change. */
  readonly hash: string;
  /** Where a JSON pointer stands in the file. */
  readonly locate: JsonDocument['locate'];
}

type Versions<T> = ReadonlyMap<string, readonly Loaded<T>[]>;
type Documents<T> = ReadonlyMap<string, Loaded<T>>;

/** Every rule document of a folder, by id. What could not be read is missing, and told. */
export interface RuleSet {
  readonly indicators: Versions<Indicator>;
  readonly scales: Versions<Scale>;
  readonly policies: Versions<Policy>;
  readonly agreements: Documents<Agreement>;
  readonly plans: Documents<PerformancePlan>;
  readonly cascades: Documents<Cascade>;
  readonly budgets: Documents<Budget>;
  readonly regulations: Documents<Regulation>;
  readonly scenarios: Documents<Scenario>;
  readonly checks: Documents<Check>;
  /** By indicator id. */
  readonly ends: Documents<Ends>;
  /** By the file of the rule they stand beside, since a scale and an indicator may share an id. */
  readonly examples: Documents<Examples>;
  readonly lock: Loaded<Lock> | null;
  readonly acknowledgements: Loaded<Acknowledgements> | null;
  readonly waivers: Loaded<Waivers> | null;
  /** The files that belong here and could not be read. */
  readonly unread: readonly string[];
  /** One hash over every rule that decides a result: without examples, checks, excuses and lock. */
  readonly hash: string;
}

/**
 * Reads the files of a rules folder. Files that are not JSON are left alone.
 *
 * Problems: everything `readDocument` tells, `rule.kind-unknown` for a JSON file in no known place,
 * `rule.path-mismatch` when a file's place and its id or version disagree, `rule.duplicate` when
 * two files say they are the same document. One bad file takes no other away.
 */
export function readRules(files: Iterable<RuleFile>): Parsed<RuleSet> {
  const problems: Problem[] = [];
  const set = emptyRuleSet();
  const hashes: [string, string][] = [];
  const unread: string[] = [];
  const sorted = [...files]
    .filter((file) => file.path.endsWith('.json'))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, text } of sorted) {
    const kind = ruleKindOf(path);
    if (kind === null) {
      problems.push(problem('rule.kind-unknown', { path }, { file: path }));
      continue;
    }
    const read = readDocument(kind.kind, text, path);
    problems.push(...read.problems);
    const { document } = read;
    if (!read.value || !document) {
      unread.push(path);
      continue;
    }
    const loaded = {
      file: path,
      value: read.value,
      hash: canonicalHash(read.value),
      locate: (pointer: string) => document.locate(pointer),
    };
    if (!besides.has(kind.kind)) hashes.push([path, loaded.hash]);
    problems.push(...place(set, kind, loaded as Loaded<never>));
  }
  return { value: { ...set, unread, hash: canonicalHash(hashes) }, problems };
}

/** What speaks of rules or of data, and changes no result. */
const besides: ReadonlySet<RuleKind['kind']> = new Set([
  'examples',
  'lock',
  'check',
  'acknowledgements',
  'waivers',
]);

/** Every version in every map, in one list: what `validate` and the lock go through. */
export const versionedRules = (rules: RuleSet): readonly Loaded<Indicator | Scale | Policy>[] => [
  ...[...rules.indicators.values()].flat(),
  ...[...rules.scales.values()].flat(),
  ...[...rules.policies.values()].flat(),
];

/** The version a reference such as `ipp@1.0.0` names; null when it is not there. */
export function findVersion<T extends { version: string }>(
  versions: Versions<T>,
  reference: string,
): Loaded<T> | null {
  const [id = '', version] = reference.split('@');
  return versions.get(id)?.find((loaded) => loaded.value.version === version) ?? null;
}

type Mutable<T> = {
  -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer Key, infer V> ? Map<Key, V> : T[K];
};

const emptyRuleSet = (): Mutable<Omit<RuleSet, 'hash' | 'unread'>> => ({
  indicators: new Map(),
  scales: new Map(),
  policies: new Map(),
  agreements: new Map(),
  plans: new Map(),
  cascades: new Map(),
  budgets: new Map(),
  regulations: new Map(),
  scenarios: new Map(),
  checks: new Map(),
  ends: new Map(),
  examples: new Map(),
  lock: null,
  acknowledgements: null,
  waivers: null,
});

/** Where the kinds go that have versions. */
const versioned = {
  indicator: 'indicators',
  scale: 'scales',
  policy: 'policies',
} as const satisfies Partial<Record<RuleKind['kind'], keyof RuleSet>>;

/** Where the kinds go whose id is all they have. */
const single = {
  agreement: 'agreements',
  plan: 'plans',
  cascade: 'cascades',
  budget: 'budgets',
  regulation: 'regulations',
  scenario: 'scenarios',
  check: 'checks',
  ends: 'ends',
} as const satisfies Partial<Record<RuleKind['kind'], keyof RuleSet>>;

function place(
  set: Mutable<Omit<RuleSet, 'hash' | 'unread'>>,
  { kind, id, version }: RuleKind,
  loaded: Loaded<never>,
): Problem[] {
  switch (kind) {
    case 'indicator':
    case 'scale':
    case 'policy':
      return addVersion(set[versioned[kind]], `${id}@${version}`, loaded);
    case 'examples': {
      const beside = loaded.file.replace(/\.examples\.json$/, '.json');
      set.examples.set(beside, loaded);
      return mismatch(`${id}@${version}`, (loaded.value as Examples).rule, '/rule', loaded);
    }
    case 'lock':
    case 'acknowledgements':
    case 'waivers':
      set[kind] = loaded;
      return [];
    default:
      return addDocument(set[single[kind]], id, loaded);
  }
}

function addVersion(
  map: Map<string, readonly Loaded<{ id: string; version: string }>[]>,
  expected: string,
  loaded: Loaded<{ id: string; version: string }>,
): Problem[] {
  const { id, version } = loaded.value;
  const problems = mismatch(expected, `${id}@${version}`, '/id', loaded);
  const versions = map.get(id) ?? [];
  const twin = versions.find((other) => other.value.version === version);
  if (twin) return [...problems, duplicate(`${id}@${version}`, twin.file, loaded.file)];
  map.set(id, [...versions, loaded]);
  return problems;
}

function addDocument(
  map: Map<string, Loaded<{ id: string } | Ends>>,
  expected: string,
  loaded: Loaded<{ id: string } | Ends>,
): Problem[] {
  const id = 'id' in loaded.value ? loaded.value.id : loaded.value.indicator;
  const problems = mismatch(expected, id, '/id', loaded);
  const twin = map.get(id);
  if (twin) return [...problems, duplicate(id, twin.file, loaded.file)];
  map.set(id, loaded);
  return problems;
}

const mismatch = (
  expected: string,
  found: string,
  pointer: string,
  { file, locate }: Loaded<unknown>,
): Problem[] =>
  expected === found
    ? []
    : [problem('rule.path-mismatch', { expected, found }, { file, pointer, ...locate(pointer) })];

const duplicate = (id: string, first: string, file: string): Problem =>
  problem('rule.duplicate', { id, first }, { file });
