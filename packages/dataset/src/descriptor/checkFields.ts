import { readLimit } from '../columns/constraints.ts';
import { isPattern, patterns } from '../columns/patterns.ts';
import { type FieldKey } from '../dataset.ts';
import { type FieldSpec, type ResourceSpec } from './spec.ts';
import { type Tell } from './tell.ts';

/** Checks the columns of one resource and the columns its own keys name. */
export function checkFields({ name, schema }: ResourceSpec, pointer: string, tell: Tell): void {
  const names = schema.fields.map((field) => field.name);
  schema.fields.forEach((field, i) => {
    const at = `${pointer}/fields/${i}`;
    if (names.indexOf(field.name) < i) {
      tell('dataset.field-duplicate', { name: field.name }, `${at}/name`);
    }
    checkDecimals(field, at, tell);
    checkKey(field, at, tell);
    checkLimits(field, at, tell);
    const pattern = field.constraints?.pattern;
    if (pattern !== undefined && !isPattern(pattern)) {
      const known = Object.keys(patterns).join('  ');
      const values = { pattern, name: field.name, known };
      tell('dataset.pattern-unknown', values, `${at}/constraints/pattern`);
    }
  });
  const own = [
    ...(schema.primaryKey ?? []).map((key, i) => [key, `/primaryKey/${i}`] as const),
    ...(schema.foreignKeys ?? []).flatMap(({ fields }, i) =>
      fields.map((key, j) => [key, `/foreignKeys/${i}/fields/${j}`] as const),
    ),
  ];
  for (const [key, at] of own) {
    if (names.includes(key)) continue;
    const values = { name: key, resource: name, known: names.join(', ') };
    tell('dataset.field-unknown', values, pointer + at);
  }
}

function checkDecimals({ name, type, tolok }: FieldSpec, pointer: string, tell: Tell): void {
  const { decimals, double } = tolok ?? {};
  if (type === 'number' && decimals === undefined && !double) {
    tell('dataset.decimals-missing', { name }, pointer);
  }
  const twice = decimals !== undefined && double;
  if (twice || (type !== 'number' && (decimals !== undefined || double))) {
    tell('dataset.decimals-misplaced', { name, type }, `${pointer}/tolok`);
  }
}

function checkLimits(field: FieldSpec, pointer: string, tell: Tell): void {
  for (const which of ['minimum', 'maximum'] as const) {
    const limit = field.constraints?.[which];
    if (limit === undefined || readLimit(field, limit) !== null) continue;
    const values = { name: field.name, type: field.type, limit };
    tell('dataset.limit-misplaced', values, `${pointer}/constraints/${which}`);
  }
}

const keyTypes: Readonly<Record<FieldKey, readonly FieldSpec['type'][]>> = {
  workUnit: ['string'],
  year: ['year', 'integer'],
  quarter: ['integer'],
  kro: ['string'],
  service: ['string'],
  company: ['string'],
  indicator: ['string'],
};

function checkKey({ name, type, tolok }: FieldSpec, pointer: string, tell: Tell): void {
  const key = tolok?.key;
  if (key === undefined || keyTypes[key].includes(type)) return;
  const wanted = keyTypes[key].join(', ');
  tell('dataset.key-type', { name, key, type, wanted }, `${pointer}/tolok/key`);
}
