import {
  type Agreement,
  type Ends,
  type Examples,
  type Indicator,
  type JsonDocument,
  type Lock,
  type Parsed,
  type Policy,
  type Problem,
  type Regulation,
  type Scale,
  type Scenario,
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
  readonly regulations: Documents<Regulation>;
  readonly scenarios: Documents<Scenario>;
  /** By indicator id. */
  readonly ends: Documents<Ends>;
  /** By the file of the rule they stand beside, since a scale and an indicator may share an id. */
  readonly examples: Documents<Examples>;
  readonly lock: Loaded<Lock> | null;
  /** One hash over every rule, without examples and lock: what decides a result, and nothing else. */
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
    if (!read.value || !document) continue;
    const loaded = {
      file: path,
      value: read.value,
      hash: canonicalHash(read.value),
      locate: (pointer: string) => document.locate(pointer),
    };
    if (isMeaning(kind)) hashes.push([path, loaded.hash]);
    problems.push(...place(set, kind, loaded as Loaded<never>));
  }
  return { value: { ...set, hash: canonicalHash(hashes) }, problems };
}

/** Examples and lock speak of rules and change no result. */
const isMeaning = ({ kind }: RuleKind): boolean => kind !== 'examples' && kind !== 'lock';

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

interface MutableRuleSet {
  indicators: Map<string, Loaded<Indicator>[]>;
  scales: Map<string, Loaded<Scale>[]>;
  policies: Map<string, Loaded<Policy>[]>;
  agreements: Map<string, Loaded<Agreement>>;
  regulations: Map<string, Loaded<Regulation>>;
  scenarios: Map<string, Loaded<Scenario>>;
  ends: Map<string, Loaded<Ends>>;
  examples: Map<string, Loaded<Examples>>;
  lock: Loaded<Lock> | null;
}

const emptyRuleSet = (): MutableRuleSet => ({
  indicators: new Map(),
  scales: new Map(),
  policies: new Map(),
  agreements: new Map(),
  regulations: new Map(),
  scenarios: new Map(),
  ends: new Map(),
  examples: new Map(),
  lock: null,
});

function place(set: MutableRuleSet, kind: RuleKind, loaded: Loaded<never>): Problem[] {
  switch (kind.kind) {
    case 'indicator':
      return addVersion(set.indicators, kind, loaded);
    case 'scale':
      return addVersion(set.scales, kind, loaded);
    case 'policy':
      return addVersion(set.policies, kind, loaded);
    case 'agreement':
      return addDocument(set.agreements, kind.id, (loaded.value as Agreement).id, loaded);
    case 'regulation':
      return addDocument(set.regulations, kind.id, (loaded.value as Regulation).id, loaded);
    case 'scenario':
      return addDocument(set.scenarios, kind.id, (loaded.value as Scenario).id, loaded);
    case 'ends':
      return addDocument(set.ends, kind.id, (loaded.value as Ends).indicator, loaded);
    case 'examples': {
      const reference = `${kind.id}@${kind.version}`;
      const beside = loaded.file.replace(/\.examples\.json$/, '.json');
      set.examples.set(beside, loaded);
      return mismatch(reference, (loaded.value as Examples).rule, '/rule', loaded);
    }
    case 'lock':
      set.lock = loaded;
      return [];
  }
}

function addVersion<T extends { id: string; version: string }>(
  map: Map<string, Loaded<T>[]>,
  kind: RuleKind,
  loaded: Loaded<T>,
): Problem[] {
  const { id, version } = loaded.value;
  const problems = mismatch(`${kind.id}@${kind.version}`, `${id}@${version}`, '/id', loaded);
  const versions = map.get(id) ?? [];
  const twin = versions.find((other) => other.value.version === version);
  if (twin) return [...problems, duplicate(`${id}@${version}`, twin.file, loaded.file)];
  map.set(id, [...versions, loaded]);
  return problems;
}

function addDocument<T>(
  map: Map<string, Loaded<T>>,
  expected: string,
  id: string,
  loaded: Loaded<T>,
): Problem[] {
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
