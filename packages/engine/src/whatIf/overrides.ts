import { type Parsed, nearest, problem } from '@tolok/schema';
import { isRange, parseRange } from '../achieve/quantity.ts';
import type { TargetFigure } from '../results.ts';

/** What an override can replace. */
export const overrideKinds = [
  'target',
  'actual',
  'input',
  'weight',
  'policy',
  'facts',
  'rule',
] as const;

export type OverrideKind = (typeof overrideKinds)[number];

/** One replaced value of a what-if; the base stays untouched. */
export interface Override {
  /** As written, for example `target.pdn-pbj@248145`. */
  readonly path: string;
  readonly kind: OverrideKind;
  /** What follows the kind: an indicator id, `<id>.<input>`, a policy key; empty for `facts`. */
  readonly subject: string;
  /** Entity keys, `year` and `quarter` it is meant for; empty for the context's own. */
  readonly selector: Readonly<Record<string, string>>;
  /** A number, a letter or a word, a range for a target; null makes the value absent. */
  readonly value: TargetFigure;
}

/**
 * Reads `PATH=VALUE` as `--set` takes it: `target.pdn-pbj=50`, `actual.indeks-layanan-publik=B`,
 * `input.efisiensi-kro.pagu[kro=6077.AEC]=1000000`, `policy.cap=120`, `target.ikm@248145=3.7`; a
 * range of a target is `80..90`.
 *
 * Numbers are plain decimals with a point; an empty value or `null` means absent; what is neither
 * is a letter or word. Problems: `run.path-invalid`, `run.path-kind`.
 */
export function parseOverride(text: string): Parsed<Override> {
  const equals = text.lastIndexOf('=');
  const closing = text.lastIndexOf(']');
  if (equals < 0 || equals < closing) {
    return { problems: [problem('run.path-invalid', { path: text })] };
  }
  return readOverride(text.slice(0, equals).trim(), readValue(text.slice(equals + 1).trim()));
}

/** An override from its path and value, as a scenario document carries them. */
export function readOverride(path: string, value: number | string | null): Parsed<Override> {
  const match = /^([a-z]+)(?:\.([^[\]@=]+))?(?:@([^[\]@=]+))?(?:\[([^[\]]*)\])?$/.exec(path);
  if (!match) return { problems: [problem('run.path-invalid', { path })] };
  const [, word = '', subject = '', workUnit, inner] = match;
  const kind = overrideKinds.find((k) => k === word);
  if (!kind) {
    return {
      problems: [
        problem('run.path-kind', {
          path,
          kind: word,
          known: overrideKinds.join(', '),
          nearest: nearest(word, overrideKinds) ?? '–',
        }),
      ],
    };
  }
  const selector = readSelector(inner ?? '');
  const wantsSubject = kind !== 'facts';
  if (selector === null || wantsSubject !== (subject !== '')) {
    return { problems: [problem('run.path-invalid', { path })] };
  }
  return {
    value: {
      path,
      kind,
      subject,
      selector: workUnit === undefined ? selector : { ...selector, workUnit },
      value: kind === 'target' && typeof value === 'string' ? (parseRange(value) ?? value) : value,
    },
    problems: [],
  };
}

/**
 * The indicator an override is about, and the name of its input, empty for the other kinds. Ids may
 * hold points, names of inputs never do.
 */
export function overrideSubject({ kind, subject }: Pick<Override, 'kind' | 'subject'>): {
  readonly id: string;
  readonly name: string;
} {
  const point = kind === 'input' ? subject.lastIndexOf('.') : -1;
  return point < 0
    ? { id: subject, name: '' }
    : { id: subject.slice(0, point), name: subject.slice(point + 1) };
}

/** A value as an override writes it. */
export const overrideText = (value: TargetFigure): string | number =>
  isRange(value) ? `${value.from}..${value.to}` : (value ?? 'null');

function readSelector(text: string): Record<string, string> | null {
  const selector: Record<string, string> = {};
  for (const part of text.split(',').filter((p) => p.trim() !== '')) {
    const [key = '', value, ...rest] = part.split('=').map((p) => p.trim());
    if (!/^[a-z][A-Za-z]*$/.test(key) || !value || rest.length > 0) return null;
    selector[key] = value;
  }
  return selector;
}

function readValue(text: string): number | string | null {
  if (text === '' || text === 'null') return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
