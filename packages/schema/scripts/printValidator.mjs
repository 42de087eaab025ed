import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { parts, resolveRef } from './schemaNames.mjs';

/**
 * The text of validator.js: one function that takes `{ [kind]: value }`, so that the shapes which
 * kinds share are there once. It needs no eval and no import.
 */
export async function printValidator(schemas, banner) {
  const ajv = new Ajv({
    strict: true,
    strictRequired: false,
    allErrors: true,
    allowUnionTypes: true,
    inlineRefs: false,
    messages: false,
    formats: { date: true },
    code: { source: true, esm: true },
  });
  const result = await build({
    stdin: {
      contents: appendErrors(standaloneCode(ajv, ajv.compile(bundle(schemas)))),
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
      loader: 'js',
    },
    banner: { js: banner },
    bundle: true,
    charset: 'utf8',
    format: 'esm',
    legalComments: 'none',
    minify: true,
    write: false,
  });
  return result.outputFiles[0].text;
}

/** ajv joins lists of errors by copying, so that a document with many mistakes takes for ever. */
function appendErrors(code) {
  const copying = /(\w+) === null \? ([\w.]+) : \1\.concat\(\2\)/g;
  const appending = code.replace(copying, 'append($1, $2)');
  if (appending.includes('.concat('))
    throw new Error('ajv joins errors in another way than before');
  return `${appending}
function append(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}`;
}

/** All schemas as one, without the words for people. */
function bundle(schemas) {
  const $defs = {};
  const properties = {};
  for (const [name, schema] of Object.entries(schemas)) {
    for (const def of Object.values(schema.$defs ?? {}))
      $defs[def.title] = bare(schemas, name, def);
    if (name === parts) continue;
    $defs[schema.title] = bare(schemas, name, schema);
    properties[name] = { $ref: `#/$defs/${schema.title}` };
  }
  return { type: 'object', properties, $defs };
}

const wordsForPeople = ['$schema', '$defs', 'title', 'description', 'default'];

function bare(schemas, name, schema) {
  if (Array.isArray(schema)) return schema.map((item) => bare(schemas, name, item));
  if (typeof schema !== 'object' || schema === null) return schema;
  const result = {};
  for (const [key, value] of Object.entries(schema)) {
    if (wordsForPeople.includes(key)) continue;
    if (key === 'const' || key === 'enum') result[key] = value;
    else if (key === '$ref')
      result.$ref = `#/$defs/${resolveRef(schemas, name, value).schema.title}`;
    else if (key === 'properties') {
      const pairs = Object.entries(value).map(([k, v]) => [k, bare(schemas, name, v)]);
      result.properties = Object.fromEntries(pairs);
    } else if (key === 'prefixItems') {
      // Without the bookkeeping of unevaluatedItems ajv's code is a third smaller.
      result.items = bare(schemas, name, value);
      result.additionalItems = false;
    } else if (key === 'items' && schema.uniqueItems) {
      // Told the type, ajv looks repeated items up; otherwise it compares each with each.
      result.items = { ...bare(schemas, name, value), type: typeOfItems(schemas, name, value) };
    } else if (key === 'items' && value === false) {
      continue;
    } else result[key] = bare(schemas, name, value);
  }
  return result;
}

const typeOfItems = (schemas, name, { $ref, type }) =>
  $ref ? resolveRef(schemas, name, $ref).schema.type : type;
