/**
 * Makes src/generated from schemas/*.schema.json: types, precompiled validators and the order of
 * keys. Run it with `npm run generate -w @tolok/schema` after every change of a schema.
 */
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { printShapes } from './printShapes.mjs';
import { printTypes } from './printTypes.mjs';
import { printValidator } from './printValidator.mjs';
import { ofWhatIsRead } from './schemaNames.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The generated files: path under packages/schema -> text. Writes nothing. */
export async function generate() {
  const schemas = await readSchemas();
  const texts = {
    'src/generated/types.ts': await printTypes(schemas),
    'src/generated/shapes.ts': printShapes(ofWhatIsRead(schemas)),
    'src/generated/validator.d.ts': validatorTypes,
  };
  for (const [path, text] of Object.entries(texts)) {
    texts[path] = await format(`${banner}\n\n${text}`, {
      ...(await resolveConfig(`${root}${path}`)),
      plugins: [],
      overrides: [],
      parser: 'typescript',
    });
  }
  return {
    ...texts,
    'src/generated/validator.js': await printValidator(ofWhatIsRead(schemas), banner),
  };
}

const banner = '// Made by scripts/generate.mjs from schemas/*.schema.json; do not edit.';

const validatorTypes = `
/** One mistake, as ajv tells it. */
export interface ShapeError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}
/** Whether the value under its kind fits; if not, \`errors\` holds every mistake until the next call. */
export const validate: {
  (documents: Readonly<Record<string, unknown>>): boolean;
  errors?: readonly ShapeError[] | null;
};
`;

/** Every schema by its name: `indicator` -> schemas/indicator.schema.json. */
async function readSchemas() {
  const names = (await readdir(`${root}schemas`)).filter((n) => n.endsWith('.schema.json')).sort();
  const entries = names.map(async (name) => {
    const text = await readFile(`${root}schemas/${name}`, 'utf8');
    return [name.replace('.schema.json', ''), JSON.parse(text)];
  });
  return Object.fromEntries(await Promise.all(entries));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(await generate())) {
    await writeFile(`${root}${path}`, text);
    console.log(`${path}: ${text.length} characters`);
  }
}
