import { parts, resolveRef } from './schemaNames.mjs';

/**
 * The text of shapes.ts: for each object of each schema its keys in order, and the shape under each
 * key. Lists are passed through, and alternatives are merged.
 */
export function printShapes(schemas) {
  const shapes = {};
  const shapeOf = (name, schema, path) => {
    if (schema.$ref) {
      const target = resolveRef(schemas, name, schema.$ref);
      const targetPath = `${target.name}/${target.key}`;
      if (targetPath in shapes) return targetPath;
      return shapeOf(target.name, target.schema, targetPath);
    }
    const parts = partsOf(name, schema);
    const list = parts.find((part) => part.schema.items);
    const hasKeys = parts.some(
      (p) => p.schema.properties || isSchema(p.schema.additionalProperties),
    );
    if (list && !hasKeys) return shapeOf(list.name, list.schema.items, path);
    if (!hasKeys) return '';
    const shape = (shapes[path] = { keys: {}, rest: '' });
    for (const part of parts) {
      const { properties = {}, additionalProperties: rest } = part.schema;
      insertKeys(shape.keys, Object.keys(properties));
      for (const [key, inner] of Object.entries(properties)) {
        shape.keys[key] ||= shapeOf(part.name, inner, `${path}.${key}`);
      }
      if (isSchema(rest)) shape.rest = shapeOf(part.name, rest, `${path}.*`);
    }
    return path;
  };

  const partsOf = (name, schema) => {
    if (schema.$ref) {
      const target = resolveRef(schemas, name, schema.$ref);
      return partsOf(target.name, target.schema);
    }
    const branches = [schema.then, schema.else].filter(isSchema);
    return [{ name, schema }, ...branches.flatMap((branch) => partsOf(name, branch))];
  };

  const kinds = Object.keys(schemas).filter((name) => name !== parts);
  for (const kind of kinds) shapeOf(kind, schemas[kind], kind);
  const pairs = Object.entries(shapes).sort(([a], [b]) => (a < b ? -1 : 1));
  const forms = {};
  for (const schema of Object.values(schemas)) {
    for (const [key, def] of Object.entries(schema.$defs ?? {})) {
      if (def.pattern) forms[def.pattern] = key;
    }
    const own = schema.properties?.$schema?.pattern;
    if (own) forms[own] = 'schemaPath';
  }
  return [
    '/** The keys of an object in their order, each with the name of the shape under it or empty. */',
    'export interface Shape { readonly keys: Readonly<Record<string, string>>; readonly rest: string }',
    '/** The shape of every object in a document; that of a whole document has the name of its kind. */',
    `export const shapes: Readonly<Record<string, Shape>> = ${JSON.stringify(Object.fromEntries(pairs))};`,
    '/** The kinds of document. */',
    `export const documentKinds = ${JSON.stringify(kinds)} as const;`,
    `export type DocumentKind = (typeof documentKinds)[number];`,
    '/** What each pattern of the schemas is the form of. */',
    `export const forms: Readonly<Record<string, FormName>> = ${JSON.stringify(forms)};`,
    `export type FormName = ${[...new Set(Object.values(forms))].map((f) => `'${f}'`).join(' | ')};`,
  ].join('\n');
}

/** Adds the keys of an alternative, each new one after the key before it in its own order. */
function insertKeys(keys, added) {
  const order = Object.keys(keys);
  added.forEach((key, i) => {
    if (!order.includes(key)) order.splice(order.indexOf(added[i - 1]) + 1, 0, key);
  });
  const old = { ...keys };
  for (const key of order) delete keys[key];
  for (const key of order) keys[key] = old[key] ?? '';
}

const isSchema = (value) => typeof value === 'object' && value !== null;
