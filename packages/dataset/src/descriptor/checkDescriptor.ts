import { type DataPackage } from '@tolok/schema';
import { cellsLayout } from './cellsLayout.ts';
import { checkFields } from './checkFields.ts';
import { isResourcePath } from './resourcePath.ts';
import { type ResourceSpec } from './spec.ts';
import { type Tell } from './tell.ts';

/**
 * Checks what a descriptor of the right form can still get wrong: names twice, paths that leave the
 * package, keys without columns, numbers without decimals. Each resource has its own `tell`.
 */
export function checkDescriptor(
  descriptor: DataPackage,
  tell: Tell,
  tellOf: (index: number) => Tell,
): void {
  const { resources } = descriptor;
  const facts = descriptor.tolok?.factsDefault;
  if (facts !== undefined && !resources.some((r) => r.name === facts && r.tolok?.facts)) {
    const known = resources.filter((r) => r.tolok?.facts).map((r) => r.name);
    tell('dataset.facts-unknown', { name: facts, known: known.join(', ') }, '/tolok/factsDefault');
  }
  resources.forEach((resource, index) => {
    const earlier = resources.slice(0, index);
    const tellHere = tellOf(index);
    checkNames(resource, earlier, `/resources/${index}`, tellHere);
    checkFields(resource, `/resources/${index}/schema`, tellHere);
    checkReferences(resource, resources, `/resources/${index}/schema/foreignKeys`, tellHere);
    checkLayout(resource, `/resources/${index}/schema/fields`, tellHere);
  });
}

function checkNames(
  { name, path, format }: ResourceSpec,
  earlier: readonly ResourceSpec[],
  pointer: string,
  tell: Tell,
): void {
  if (earlier.some((other) => other.name === name)) {
    tell('dataset.resource-duplicate', { name }, `${pointer}/name`);
  }
  if (!isResourcePath(path, format)) {
    tell('dataset.path-unsafe', { path, format }, `${pointer}/path`);
  }
  const same = earlier.find((other) => other.path.toLowerCase() === path.toLowerCase());
  if (same) tell('dataset.path-duplicate', { path, other: same.path }, `${pointer}/path`);
}

function checkReferences(
  resource: ResourceSpec,
  resources: readonly ResourceSpec[],
  pointer: string,
  tell: Tell,
): void {
  resource.schema.foreignKeys?.forEach(({ fields, reference }, i) => {
    const at = `${pointer}/${i}/reference`;
    const name = reference.resource ?? resource.name;
    const other = resources.find((candidate) => candidate.name === name);
    if (!other) {
      const known = resources.map((candidate) => candidate.name).join(', ');
      tell('dataset.resource-unknown', { name, known }, `${at}/resource`);
      return;
    }
    if (fields.length !== reference.fields.length) {
      const lengths = { own: fields.length, other: reference.fields.length };
      tell('dataset.key-lengths', lengths, `${at}/fields`);
    }
    const names = other.schema.fields.map((field) => field.name);
    reference.fields.forEach((field, j) => {
      if (names.includes(field)) return;
      const values = { name: field, resource: name, known: names.join(', ') };
      tell('dataset.field-unknown', values, `${at}/fields/${j}`);
    });
  });
}

function checkLayout(resource: ResourceSpec, pointer: string, tell: Tell): void {
  if (resource.tolok?.kind !== 'cells') return;
  const names = new Set<string>(resource.schema.fields.map((field) => field.name));
  const missing = cellsLayout.filter((name) => !names.has(name));
  if (missing.length === 0) return;
  const values = { resource: resource.name, missing: missing.join(', ') };
  tell('dataset.cells-layout', values, pointer);
}
