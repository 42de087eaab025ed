import { type NotebookInput, type Problem, problem } from '@tolok/schema';
import type { Scalar } from '../run/values.ts';
import { type CellKind, failed } from './cellKind.ts';
import { jsonBody } from './jsonBody.ts';

/**
 * A value the reader sets; what the file says is only where it starts. Problems:
 * `notebook.input-bounds`, `notebook.input-value`.
 */
export const input: CellKind<'input'> = {
  label: { id: 'masukan', en: 'input' },
  ...jsonBody('notebookInput', checkInput),
  tables: 'none',
  gives: 'value',
  asksDatabase: false,
  template: ({ language }) => ({
    kind: 'slider',
    label: language === 'id' ? 'Angka' : 'Number',
    min: 0,
    max: 100,
    step: 1,
    value: 50,
  }),
  values: () => [],
  run({ id, spec }, { given }) {
    const value = given ?? spec.value;
    const wrong = given === undefined ? null : wrongValue(id, spec, given);
    return Promise.resolve(
      wrong ? failed(wrong) : { value: { kind: 'input', value }, problems: [] },
    );
  },
};

/** Why a value cannot be given to an input; null where it can. */
export function wrongValue(id: string, spec: NotebookInput, value: Scalar): Problem | null {
  if (accepts(spec, value)) return null;
  const values = { cell: id, found: JSON.stringify(value), known: knownValues(spec) };
  return problem('notebook.input-value', values);
}

/** A value as it is typed, in the type that the input has: `50`, `true`, a word. */
export function typedValue(spec: NotebookInput, text: string): Scalar {
  if (spec.kind === 'switch') return text === 'true' ? true : text === 'false' ? false : text;
  const number = /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
  if (spec.kind === 'slider') return number ?? text;
  return spec.options.some(({ value }) => value === text) ? text : (number ?? text);
}

function accepts(spec: NotebookInput, value: Scalar): boolean {
  switch (spec.kind) {
    case 'slider':
      // The field beside the slider takes what lies between two notches.
      return typeof value === 'number' && spec.min <= value && value <= spec.max;
    case 'choice':
      return spec.options.some((option) => option.value === value);
    case 'switch':
      return typeof value === 'boolean';
  }
}

function knownValues(spec: NotebookInput): string {
  switch (spec.kind) {
    case 'slider':
      return `${spec.min}–${spec.max}`;
    case 'choice':
      return spec.options.map(({ value }) => value).join(', ');
    case 'switch':
      return 'true, false';
  }
}

function checkInput(spec: NotebookInput): Problem[] {
  if (spec.kind === 'slider' && spec.min >= spec.max) {
    const { min, max } = spec;
    return [problem('notebook.input-bounds', { min, max }, { pointer: '/min' })];
  }
  const wrong = wrongValue('', spec, spec.value);
  return wrong
    ? [{ ...wrong, pointer: '/value', values: { ...wrong.values, cell: spec.label } }]
    : [];
}
