import { untouchedBoundaries } from '@tolok/check';
import { versionedRules } from '@tolok/engine';
import { expect, it } from 'vitest';
import { repositoryRules } from '../golden/repository.ts';

const rules = repositoryRules();
const released = versionedRules(rules).filter(({ value }) => value.stage === 'released');

it('looks at released rules of every kind', () => {
  expect(released.some(({ value }) => 'bands' in value)).toBe(true);
  expect(released.some(({ value }) => 'threshold' in value)).toBe(true);
  expect(released.some(({ value }) => 'measure' in value)).toBe(true);
});

it.each(released.map((loaded) => [loaded.file, loaded] as const))(
  '%s has an example for every band and boundary',
  (file, { value }) => {
    const examples = rules.examples.get(file)?.value.examples ?? [];
    expect(untouchedBoundaries(value, examples)).toEqual([]);
  },
);
