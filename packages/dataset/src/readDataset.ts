import {
  type DataPackage,
  type JsonDocument,
  type Parsed,
  type Problem,
  canonicalHash,
  readDocument,
} from '@tolok/schema';
import { type Dataset, type Resource } from './dataset.ts';
import { type ReadTable } from './csv/readTable.ts';
import { checkDescriptor } from './descriptor/checkDescriptor.ts';
import { beside } from './descriptor/resourcePath.ts';
import { type ResourceSpec } from './descriptor/spec.ts';
import { type Tell } from './descriptor/tell.ts';
import { checkForeignKeys } from './keys/checkForeignKeys.ts';
import { checkWorkUnits } from './keys/checkWorkUnits.ts';
import { ProblemList } from './problemList.ts';
import { type ReadResource, fileResource, readResource, toResource } from './readResource.ts';

/** Where a data package is read from. */
export interface DatasetInput {
  /** The text of its `datapackage.json`. */
  readonly descriptor: string;
  /** The path of that file, for problems; the data files stand beside it. */
  readonly file: string;
  /**
   * The bytes of a file, null when there is none of exactly that name. It must follow no symbolic
   * link and must not take a name that differs in case. What it throws is passed on.
   */
  readonly read: (path: string) => Uint8Array | null | Promise<Uint8Array | null>;
  /** Which tables to read, by what the descriptor says of them; the others are left closed. All without. */
  readonly wanted?: (resource: ResourceOffer) => boolean;
  /** A CSV file of more bytes is refused, unread where the descriptor admits to it. No limit without. */
  readonly maxBytes?: number;
  /** Whether a table that is not what the descriptor states is kept, with what differs; refused without it. */
  readonly keepDiffering?: boolean;
  /**
   * Whether a table is kept of which single cells alone could not be read, without them: they are told
   * and absent, and hide nothing else. Refused without it.
   */
  readonly keepUnreadable?: boolean;
}

/** What is known of a table before it is read. */
export interface ResourceOffer {
  readonly name: string;
  /** True when it can be chosen as the source of actuals. */
  readonly facts: boolean;
  /** The codes of the work units its package names; empty when it names none. */
  readonly workUnits: readonly string[];
}

/**
 * Reads a data package: the descriptor, and strictly by it every CSV file, into typed columns. Of a
 * Parquet file only what the descriptor says of it is taken over; its rows are for a database.
 *
 * Everything that is wrong is told in one pass, at most 1,000 problems a file. A resource with an
 * error is left out and takes no other with it; the value is missing only when the descriptor itself
 * cannot be read. Nothing is sniffed, converted or repaired.
 * Problems: `json.…`, `document.…` of the descriptor, `dataset.…` of the rest.
 */
export async function readDataset(input: DatasetInput): Promise<Parsed<Dataset>> {
  const { descriptor: text, file } = input;
  const { value: descriptor, document, problems } = readDocument('datapackage', text, file);
  if (!descriptor) return { problems };
  const locate = locator(document);
  const whole = new ProblemList(file);
  const loads = descriptor.resources.map((spec, i) => load(spec, i, input, locate));
  const wanted = loads.filter(({ spec }) => isWanted(spec, descriptor, input));
  checkDescriptor(
    descriptor,
    (code, values, at) => whole.add(code, values, { pointer: at, ...locate(at) }),
    (i) => loads[i]?.tellDescriptor ?? ignore,
  );
  for (const one of wanted) await readFile(one, input);
  checkReferences(wanted);
  for (const { spec, problems, found } of loads) {
    if (found) checkWorkUnits(spec, found.read, descriptor.tolok?.workUnitNames, problems);
  }
  const closed = loads.filter((one) => !wanted.includes(one)).map(({ spec }) => spec.name);
  const isKept = ({ problems: own, found }: Load) =>
    !own.broken || (input.keepUnreadable === true && own.errors === found?.read.faults);
  const unread = wanted.filter((one) => !isKept(one)).map(({ spec }) => spec.name);
  const resources = wanted.flatMap((one) => (isKept(one) ? finished(one) : []));
  return {
    value: toDataset(descriptor, resources, closed, unread),
    problems: [
      ...problems,
      ...whole.all(),
      ...loads.flatMap((one) => problemsOf(one, isKept(one))),
    ],
  };
}

interface Load {
  readonly spec: ResourceSpec;
  readonly file: string;
  readonly problems: ProblemList;
  /** Pointers from the root of the descriptor. */
  readonly tellDescriptor: Tell;
  /** Pointers from the resource. */
  readonly tell: Tell;
  /** What differs from the descriptor, where that does not stand in the way of reading. */
  readonly differing: ProblemList;
  /** Tells that the file is not what the descriptor states; pointers from the resource. */
  readonly tellDiffering: Tell;
  found: ReadResource | null;
}

function isWanted(
  { name, tolok }: ResourceSpec,
  descriptor: DataPackage,
  { wanted }: DatasetInput,
): boolean {
  if (wanted === undefined) return true;
  const workUnits = Object.keys(descriptor.tolok?.workUnitNames ?? {});
  return wanted({ name, facts: tolok?.facts ?? false, workUnits });
}

type Locate = (pointer: string) => Pick<Problem, 'line' | 'column'>;

const ignore: Tell = () => {};

const locator =
  (document: JsonDocument | undefined): Locate =>
  (pointer) =>
    document?.locate(pointer) ?? {};

function load(spec: ResourceSpec, index: number, input: DatasetInput, locate: Locate): Load {
  const file = beside(input.file, spec.path);
  const problems = new ProblemList(file);
  const differing = new ProblemList(file);
  const tellIn =
    (list: ProblemList, from: string): Tell =>
    (code, values, pointer) =>
      list.add(code, values, {
        file: input.file,
        pointer: from + pointer,
        ...locate(from + pointer),
      });
  const at = `/resources/${index}`;
  return {
    spec,
    file,
    problems,
    tellDescriptor: tellIn(problems, ''),
    tell: tellIn(problems, at),
    differing,
    tellDiffering: tellIn(input.keepDiffering ? differing : problems, at),
    found: null,
  };
}

async function readFile(one: Load, { read, maxBytes = Infinity }: DatasetInput): Promise<void> {
  const { spec, file, problems, tell, tellDiffering } = one;
  if (problems.broken || spec.format === 'parquet') return;
  const refuse = (bytes: number) =>
    problems.add('dataset.file-too-large', { bytes, limit: maxBytes });
  if (spec.bytes > maxBytes) return refuse(spec.bytes);
  const bytes = await read(file);
  if (!bytes) return tell('dataset.file-missing', { path: spec.path }, '/path');
  if (bytes.length > maxBytes) return refuse(bytes.length);
  one.found = readResource(bytes, spec, problems, tellDiffering);
}

// All references are checked before any resource is left out, so that one broken row does not
// travel from table to table.
function checkReferences(loads: readonly Load[]): void {
  const tables = new Map<string, ReadTable | null>();
  for (const { spec, problems, found } of loads) {
    // What stays in its file cannot be looked up here, which is no mistake of whoever refers to it.
    if (spec.format === 'parquet') continue;
    tables.set(spec.name, problems.broken ? null : (found?.read ?? null));
  }
  for (const { spec, problems, found } of loads) {
    if (found) checkForeignKeys(spec, found.read, tables, problems);
  }
}

function finished({ spec, file, found, differing }: Load): Resource[] {
  if (spec.format === 'parquet') return [fileResource(spec, file)];
  return found ? [toResource(spec, file, found, differing.all())] : [];
}

/** A table that is not kept has nobody else to tell what differs. */
const problemsOf = ({ problems, differing }: Load, isKept: boolean): readonly Problem[] =>
  isKept ? problems.all() : [...differing.all(), ...problems.all()];

function toDataset(
  descriptor: DataPackage,
  resources: readonly Resource[],
  closed: readonly string[],
  unread: readonly string[],
): Dataset {
  const { name, title, version, tolok } = descriptor;
  const { document, factsDefault, workUnitNames } = tolok ?? {};
  // The descriptor states the hash of every file, and what is read is held to it.
  const hash = canonicalHash(descriptor);
  return Object.freeze({
    name,
    title: Object.freeze(tolok?.title ?? { id: title, en: title }),
    ...(version !== undefined && { version }),
    sample: tolok?.sample ?? false,
    ...(document !== undefined && { document }),
    ...(factsDefault !== undefined && { factsDefault }),
    workUnitNames: Object.freeze({ ...workUnitNames }),
    hash,
    closed: Object.freeze(closed),
    unread: Object.freeze(unread),
    resources: Object.freeze(resources),
  });
}
