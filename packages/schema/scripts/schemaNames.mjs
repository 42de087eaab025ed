/** The schema that holds what several kinds of document share, and is no kind itself. */
export const parts = 'parts';

/** Schemas of what is printed and never read: they give types, and nothing that weighs at run time. */
const printed = ['report', 'diff'];

export const ofWhatIsRead = (schemas) =>
  Object.fromEntries(Object.entries(schemas).filter(([name]) => !printed.includes(name)));

/** What a `$ref` points to: { name: schema, key: name under its $defs, id, schema }. */
export function resolveRef(schemas, name, ref) {
  const match = /^(?:([a-z]+)\.schema\.json)?#\/\$defs\/(\w+)$/.exec(ref);
  const owner = match?.[1] ?? name;
  const schema = schemas[owner]?.$defs?.[match?.[2]];
  if (!schema) throw new Error(`${name}.schema.json: nothing stands at ${ref}`);
  return { name: owner, key: match[2], schema };
}
