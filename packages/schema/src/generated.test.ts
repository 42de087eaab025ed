import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generate } from '../scripts/generate.mjs';
import { absentReasons } from './absent.ts';
import { forms } from './generated/shapes.ts';
import { severities } from './severity.ts';
import { units } from './units.ts';

const root = `${import.meta.dirname}/..`;

type Schema = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

const schemas: [string, Schema][] = readdirSync(`${root}/schemas`).map((name) => [
  name,
  JSON.parse(readFileSync(`${root}/schemas/${name}`, 'utf8')) as Schema,
]);

const shared = Object.fromEntries(schemas)['parts.schema.json']?.['$defs'] as Schema;

/** Every schema within a schema, with its way there. */
function parts(schema: Schema, way = ''): [string, Schema][] {
  const inner = Object.entries(schema).flatMap(([key, value]): [string, Schema][] => {
    if (typeof value !== 'object' || value === null || key === 'enum') return [];
    if (key === 'properties' || key === '$defs') {
      return Object.entries(value as Schema).flatMap(([k, v]) =>
        parts(v as Schema, `${way}/${key}/${k}`),
      );
    }
    return parts(value as Schema, `${way}/${key}`);
  });
  return Array.isArray(schema) ? inner : [[way, schema], ...inner];
}

describe('the generated files', () => {
  test('are those that the schemas give today (otherwise run npm run generate)', async () => {
    for (const [path, text] of Object.entries(await generate())) {
      expect(text === readFileSync(`${root}/${path}`, 'utf8'), path).toBe(true);
    }
  });

  test('need no eval, no import and nothing of Node', () => {
    const text = readFileSync(`${root}/src/generated/validator.js`, 'utf8');
    expect(/\beval\(|new Function|\bimport\b|process\.|(?<!=')require\(/.test(text)).toBe(false);
  });
});

describe('the schemas', () => {
  test('name the units, reasons and severities that the code has', () => {
    expect(shared['unit'].enum).toEqual(Object.keys(units));
    expect(shared['absentReason'].enum).toEqual([...absentReasons]);
    const policy = Object.fromEntries(schemas)['policy.schema.json'];
    expect(policy?.['$defs'].policyFinding.properties.severity.enum).toEqual([...severities]);
  });

  test('describe every property and every definition, for editors', () => {
    for (const [name, schema] of schemas) {
      for (const [way, part] of parts(schema)) {
        if (!/\/(properties|\$defs)\/[^/]+$/.test(way) || /\/if\//.test(way)) continue;
        expect(part['description'], `${name}#${way}`).toMatch(/\.$/);
      }
    }
  });

  test('close every object', () => {
    for (const [name, schema] of schemas) {
      for (const [way, part] of parts(schema)) {
        const branches = 'then' in part;
        if (!part['properties'] || branches || /\/if$/.test(way)) continue;
        expect(part['additionalProperties'], `${name}#${way}`).toBe(false);
      }
    }
  });

  test('refer only to what stands beside them', () => {
    for (const [name, schema] of schemas) {
      for (const [way, { $ref }] of parts(schema)) {
        if ($ref) expect($ref, `${name}#${way}`).toMatch(/^(parts\.schema\.json)?#\/\$defs\/\w+$/);
      }
    }
  });

  test('have no pattern that a long text can slow down', () => {
    for (const pattern of Object.keys(forms)) {
      const regex = new RegExp(pattern, 'u');
      for (const piece of ['a', '1', 'a-', 'a.', '../', 'a/', 'a ', '1.', 'a@', '-', '.']) {
        const start = performance.now();
        expect(regex.test(`${piece.repeat(20_000)}!`)).toBe(false);
        expect(performance.now() - start, `${pattern} on ${piece}`).toBeLessThan(200);
      }
    }
  });
});
