import { type DocumentKind, type FormName, forms } from '../generated/shapes.ts';
import { keysOf, valueAt } from '../json/pointer.ts';
import { nearest } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import type { ProblemCode } from '../problems/index.ts';
import type { Mistake } from './groupMistakes.ts';
import { knownKeys } from './knownKeys.ts';

/** What a mistake is called, and what stands in its sentence. */
export interface Words {
  readonly code: ProblemCode;
  readonly values: Problem['values'];
}

/** The words for one mistake in a document of that kind. */
export function wordMistake(kind: DocumentKind, root: unknown, mistake: Mistake): Words {
  const word = words[mistake.keyword as keyof typeof words];
  // A keyword without words is one that no schema here uses: a fault of ours, not of the document.
  if (!word) throw new Error(`no words for the keyword ${mistake.keyword} at ${mistake.pointer}`);
  const name = keysOf(mistake.pointer).at(-1) ?? '';
  const value = mistake.part === 'key' ? name : valueAt(root, mistake.pointer);
  return word({ kind, root, name, value, found: show(value), ...mistake });
}

interface Case extends Mistake {
  readonly kind: DocumentKind;
  readonly root: unknown;
  /** The last key of the pointer. */
  readonly name: string;
  /** The value that is wrong, or the key. */
  readonly value: unknown;
  readonly found: string;
}

const words = {
  additionalProperties: ({ kind, root, pointer, name }: Case): Words => {
    const known = knownKeys(kind, root, pointer);
    return misspelt('document.key', name, name, known);
  },
  required: ({ params, pointer }: Case): Words => {
    const key = String(params['missingProperty']);
    return pointer === ''
      ? { code: 'document.key-missing', values: { key } }
      : { code: 'document.key-missing-in', values: { key, within: keysOf(pointer).join(' › ') } };
  },
  anyOf: ({ params }: Case): Words => ({
    code: 'document.choice-missing',
    values: { keys: (params['choices'] as string[]).join(', ') },
  }),
  type: ({ params, value, found }: Case): Words => {
    const wanted = [params['type']].flat().join(' | ');
    const code = typeCodes[wanted as keyof typeof typeCodes] ?? 'document.type-other';
    if (/number|integer/.test(wanted) && typeof value === 'string' && /^-?\d/.test(value)) {
      return { code: 'document.number-quoted', values: { found } };
    }
    return { code, values: { found, wanted } };
  },
  enum: ({ params, value, found }: Case): Words => {
    const known = (params['allowedValues'] as unknown[]).map(String);
    return misspelt('document.value', String(value), found, known);
  },
  const: ({ params, name, value, found }: Case): Words => {
    if (name === 'schemaVersion') {
      const newer = typeof value === 'number' && value > 1;
      return { code: newer ? 'document.newer' : 'document.schema-version', values: { found } };
    }
    const wanted = JSON.stringify(params['allowedValue']);
    return { code: 'document.value-fixed', values: { found, wanted } };
  },
  pattern: ({ kind, params, found, part }: Case): Words => {
    const form = forms[String(params['pattern'])] ?? 'id';
    const code =
      part === 'key' && form === 'localName' ? 'document.input-name-form' : formCodes[form];
    return { code, values: { found, wanted: `${kind}.schema.json` } };
  },
  minimum: ({ params, found }: Case): Words => limit('document.number-below', params, found),
  maximum: ({ params, found }: Case): Words => limit('document.number-above', params, found),
  exclusiveMinimum: ({ params, found }: Case): Words =>
    limit('document.number-not-above', params, found),
  minLength: ({ params, found }: Case): Words => limit('document.text-empty', params, found),
  maxLength: ({ params, found }: Case): Words => limit('document.text-long', params, found),
  minItems: ({ params, value }: Case): Words =>
    limit('document.list-short', params, String((value as unknown[]).length)),
  maxItems: ({ params, value }: Case): Words =>
    limit('document.list-long', params, String((value as unknown[]).length)),
  additionalItems: ({ params, value }: Case): Words =>
    limit('document.list-long', params, String((value as unknown[]).length)),
  uniqueItems: ({ params, value }: Case): Words => {
    const found = show((value as unknown[])[Number(params['i'])]);
    return { code: 'document.list-repeats', values: { found } };
  },
  minProperties: ({ found }: Case): Words => ({ code: 'document.object-empty', values: { found } }),
};

const typeCodes = {
  string: 'document.text-wanted',
  number: 'document.number-wanted',
  integer: 'document.integer-wanted',
  boolean: 'document.truth-wanted',
  array: 'document.list-wanted',
  object: 'document.object-wanted',
  'string | null': 'document.text-or-null-wanted',
  'number | null': 'document.number-or-null-wanted',
  'object | null': 'document.object-or-null-wanted',
} as const satisfies Record<string, ProblemCode>;

const formCodes = {
  schemaPath: 'document.schema-other',
  id: 'document.id-form',
  version: 'document.version-form',
  reference: 'document.reference-form',
  idOrReference: 'document.id-or-reference-form',
  date: 'document.date-form',
  hash: 'document.hash-form',
  columnName: 'document.column-form',
  localName: 'document.input-name-form',
  code: 'document.code-form',
  codeOrCell: 'document.code-or-cell-form',
  dataPath: 'document.csv-path-form',
  rulePath: 'document.rule-path-form',
  yearKey: 'document.year-key-form',
} as const satisfies Record<FormName, ProblemCode>;

function misspelt(
  about: 'document.key' | 'document.value',
  name: string,
  found: string,
  known: readonly string[],
): Words {
  const close = nearest(name, known);
  const list = known.join(', ');
  return close === null
    ? { code: `${about}-unknown`, values: { found, known: list } }
    : { code: `${about}-misspelt`, values: { found, nearest: close, known: list } };
}

const limit = (code: ProblemCode, params: Mistake['params'], found: string): Words => ({
  code,
  values: { limit: Number(params['limit']), found },
});

/** A value as JSON, short enough for a sentence. */
function show(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
