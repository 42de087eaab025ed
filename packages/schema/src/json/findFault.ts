import type { ProblemCode } from '../problems/index.ts';
import { textPlace } from './textPlace.ts';

/** The first thing that keeps a text from being JSON that is read here. */
export interface JsonFault {
  readonly code: ProblemCode;
  readonly offset: number;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Deepest nesting, and most values in one document. */
export const jsonLimits = { depth: 64, nodes: 100_000 } as const;

/**
 * Reads a text from left to right by the grammar of RFC 8259 and stops at the first fault; null when
 * there is none. It does not recurse, so that no nesting can exhaust it.
 */
export function findFault(text: string): JsonFault | null {
  const open: number[] = [];
  let state: State = 'value';
  let nodes = 0;
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const char = text.charAt(at);
    const inObject = open.length > 0 && text[open.at(-1) ?? 0] === '{';
    const fault = (code: ProblemCode, values: JsonFault['values'] = {}) => ({
      code,
      offset: at,
      values,
    });
    const startsValue: boolean = state === 'value' || state === 'first-value';
    const startsKey: boolean = state === 'key' || state === 'first-key';
    if (startsValue && !isCloser(char) && ++nodes > jsonLimits.nodes) {
      return fault('json.too-many', { limit: jsonLimits.nodes });
    }
    if (startsValue && (char === '{' || char === '[')) {
      if (open.length === jsonLimits.depth) {
        return fault('json.too-deep', { limit: jsonLimits.depth });
      }
      open.push(at);
      state = char === '{' ? 'first-key' : 'first-value';
      at += 1;
    } else if (isCloser(char) && closes(state, char, inObject)) {
      open.pop();
      state = open.length > 0 ? 'comma' : 'end';
      at += 1;
    } else if (state === 'comma' && char === ',') {
      state = inObject ? 'key' : 'value';
      at += 1;
    } else if (state === 'colon' && char === ':') {
      state = 'value';
      at += 1;
    } else if ((startsValue || startsKey) && char === '"') {
      const end = readString(text, at);
      if (typeof end !== 'number') return end;
      at = end;
      state = startsKey ? 'colon' : open.length > 0 ? 'comma' : 'end';
    } else {
      const run = startsValue ? runAt(text, at) : '';
      if (!scalar.test(run)) return explain(text, at, state, run);
      state = open.length > 0 ? 'comma' : 'end';
      at += run.length;
    }
    at = skipSpace(text, at);
  }
  return state === 'end' ? null : truncated(text, open);
}

/** What may come next. */
type State = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'comma' | 'end';

const scalar = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;
/** The letters, digits, signs and points that stand together at an offset. */
function runAt(text: string, at: number): string {
  const run = /[-+.\w]*/y;
  run.lastIndex = at;
  return run.exec(text)?.[0] ?? '';
}

const isCloser = (char: string) => char === '}' || char === ']';

const closes = (state: State, char: string, inObject: boolean): boolean =>
  (state === 'comma' || state === (inObject ? 'first-key' : 'first-value')) &&
  char === (inObject ? '}' : ']');

function skipSpace(text: string, from: number): number {
  let at = from;
  while (' \t\n\r'.includes(text.charAt(at)) && at < text.length) at++;
  return at;
}

/** Where the string that begins at `start` ends, or its fault. */
function readString(text: string, start: number): number | JsonFault {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return { code: 'json.control-character', offset: at, values: { code } };
    if (code !== 92) continue;
    const escape = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at, at + 6))?.[0];
    if (!escape) {
      if (at + 1 >= text.length) break;
      const found = text.slice(at, at + 2);
      return { code: 'json.escape-unknown', offset: at, values: { found } };
    }
    at += escape.length - 1;
  }
  return { code: 'json.string-open', offset: start, values: {} };
}

function truncated(text: string, open: readonly number[]): JsonFault {
  const from = open.at(-1);
  if (text.trim() === '') return { code: 'json.empty', offset: 0, values: {} };
  if (from === undefined) return { code: 'json.value-missing', offset: text.length, values: {} };
  const { line } = textPlace(text, from);
  const values = { bracket: text.charAt(from), openLine: line };
  return { code: 'json.truncated', offset: text.length, values };
}

/** Why what stands at `at` does not belong there, for the mistakes people make. */
function explain(text: string, at: number, state: State, run: string): JsonFault {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const fault = (code: ProblemCode, values: JsonFault['values'] = {}, offset = at) => ({
    code,
    offset,
    values,
  });
  const before = text.slice(0, at).trimEnd();
  const comma = before.length - 1;
  if (char === '/' || char === '#') return fault('json.comment');
  if (/['`‘’“”„«»]/.test(char)) return fault('json.quote', { found: char });
  if (state === 'end') return fault('json.extra', { found: startOf(text, at) });
  if (isCloser(char) && before.endsWith(',')) return fault('json.trailing-comma', {}, comma);
  if (char === ',') return fault('json.comma-extra');
  if (state === 'key' && /\d,$/.test(before) && /\d/.test(char)) {
    return fault('json.decimal-comma', {}, comma);
  }
  if (state === 'comma') {
    return isCloser(char)
      ? fault('json.bracket', { found: char })
      : fault('json.comma-missing', { found: startOf(text, at) });
  }
  if (state === 'colon') return fault('json.colon-missing');
  if (isCloser(char))
    return fault(state === 'value' ? 'json.value-missing' : 'json.bracket', { found: char });
  if (state === 'key' || state === 'first-key') return fault('json.key-unquoted', { found: char });
  if (/^[-+.]?\d|^[-+.]+$/.test(run)) return fault('json.number-form', { found: run.slice(0, 40) });
  if (run !== '') return fault('json.word-unknown', { found: run.slice(0, 40) });
  return fault('json.syntax', { found: char });
}

/** What begins at an offset, long enough to recognise it. */
const startOf = (text: string, at: number): string =>
  /^(?:"[^"\n\r]{0,20}"?|[-+.\w]{1,20}|.)/u.exec(text.slice(at, at + 24))?.[0] ?? '';
