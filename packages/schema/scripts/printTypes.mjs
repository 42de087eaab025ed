import { compile } from 'json-schema-to-typescript';
import ts from 'typescript';
import { ofWhatIsRead, parts, resolveRef } from './schemaNames.mjs';

/** Types that are written by hand beside their words; the schemas repeat them for editors. */
const handWritten = {
  Text: './language.ts',
  UnitName: './units.ts',
  AbsentReason: './absent.ts',
};

/** The text of types.ts: one type per schema and per entry of $defs, readonly throughout. */
export async function printTypes(schemas) {
  const $defs = {};
  for (const [name, schema] of Object.entries(schemas)) {
    for (const def of Object.values(schema.$defs ?? {})) {
      if (def.title in handWritten) continue;
      if (def.title in $defs) throw new Error(`two definitions have the title ${def.title}`);
      $defs[def.title] = forTypes(schemas, name, def);
    }
    if (name !== parts) $defs[schema.title] = forTypes(schemas, name, schema);
  }
  const kinds = Object.keys(ofWhatIsRead(schemas)).filter((name) => name !== parts);
  const documents = {
    title: 'Documents',
    description: 'The type of each kind of document.',
    type: 'object',
    properties: Object.fromEntries(kinds.map((k) => [k, { tsType: schemas[k].title }])),
    required: kinds,
    additionalProperties: false,
    $defs,
  };
  const text = await compile(documents, 'Documents', {
    bannerComment: '',
    format: false,
    unreachableDefinitions: true,
  });
  const imports = Object.entries(handWritten).map(
    ([type, file]) => `import type { ${type} } from '.${file}';`,
  );
  return `${imports.join('\n')}\n\n${withoutOrigin(makeReadonly(text))}`;
}

/** Takes out what json-schema-to-typescript says about where a type came from. */
const withoutOrigin = (text) =>
  text
    .replace(/ \*\n \* This interface was referenced by [^\n]*\n \* via the [^\n]*\n/g, '')
    .replace(/ \*\n \* @minItems \d+\n \* @maxItems \d+\n/g, '')
    .replace(/\/\*\*\n *\* ([^\n]*)\n *\*\//g, '/** $1 */');

/** A schema in the words json-schema-to-typescript understands, references as type names. */
function forTypes(schemas, name, schema) {
  const go = (inner) => forTypes(schemas, name, inner);
  const typeOf = (ref) => resolveRef(schemas, name, ref).schema.title;
  const { title, description } = schema;
  const head = { ...(title && { title }), ...(description && { description }) };
  if (schema.$ref) return { ...head, tsType: typeOf(schema.$ref) };
  if (schema.then?.$ref) return { ...head, tsType: choices(schema, typeOf).join(' | ') };
  if (Array.isArray(schema.type) && (schema.items || schema.additionalProperties)) {
    const one = (type) => go({ ...schema, ...emptyHead, type });
    return { ...head, anyOf: schema.type.map(one) };
  }
  const result = { ...head };
  for (const key of ['type', 'enum', 'const', 'required']) {
    if (key in schema) result[key] = schema[key];
  }
  if (schema.type === 'object') {
    const { properties = {}, additionalProperties: rest } = schema;
    result.properties = Object.fromEntries(Object.entries(properties).map(([k, v]) => [k, go(v)]));
    result.additionalProperties = typeof rest === 'object' ? go(rest) : false;
  }
  if (schema.type === 'array') {
    const { prefixItems, items } = schema;
    result.items = prefixItems ? prefixItems.map(go) : go(items);
    if (prefixItems) result.minItems = result.maxItems = prefixItems.length;
  }
  return result;
}

const emptyHead = { title: undefined, description: undefined };

/** The type names an if/then/else chain chooses between. */
function choices(schema, typeOf) {
  if (schema.$ref) return [typeOf(schema.$ref)];
  const first = typeOf(schema.then.$ref);
  if (schema.else) return [first, ...choices(schema.else, typeOf)];
  // Keys decide between objects; only where types decide is there something left over.
  const others = schema.if.type ? schema.type.filter((type) => type !== schema.if.type) : [];
  return [first, ...others];
}

function makeReadonly(text) {
  const source = ts.createSourceFile('types.ts', text, ts.ScriptTarget.Latest, true);
  const { factory } = ts;
  const visitor = (context) => {
    const visit = (node) => {
      const inner = ts.visitEachChild(node, visit, context);
      const modifiers = [factory.createModifier(ts.SyntaxKind.ReadonlyKeyword)];
      if (ts.isPropertySignature(inner)) {
        const { name, questionToken, type } = inner;
        return factory.updatePropertySignature(inner, modifiers, name, questionToken, type);
      }
      if (ts.isIndexSignatureDeclaration(inner)) {
        return factory.updateIndexSignature(inner, modifiers, inner.parameters, inner.type);
      }
      if (ts.isArrayTypeNode(inner) || ts.isTupleTypeNode(inner)) {
        return factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, inner);
      }
      return inner;
    };
    return (file) => ts.visitNode(file, visit);
  };
  const result = ts.transform(source, [visitor]);
  return ts.createPrinter().printFile(result.transformed[0]);
}
