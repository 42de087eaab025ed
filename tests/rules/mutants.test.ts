import { type Mutant, judgeRules, mutantsOf, mutationOperators, runExamples } from '@tolok/check';
import { versionedRules } from '@tolok/engine';
import { keysOf, valueAt } from '@tolok/schema';
import { describe, expect, it } from 'vitest';
import { repositoryRules } from '../golden/repository.ts';

const rules = repositoryRules();
const verdicts = judgeRules(rules);

describe('the examples of the repository', () => {
  it('are met by the rules themselves', () => {
    expect(runExamples(rules).results.filter(({ passed }) => !passed)).toEqual([]);
  });

  it.each(verdicts.filter(({ released }) => released).map((one) => [one.rule, one] as const))(
    '%s tells its mutants apart',
    (_, { mutants, coverage }) => {
      const survivors = mutants?.judged.filter(({ verdict }) => verdict === 'survived');
      expect({ met: mutants?.met, survivors, untouched: coverage.untouched }).toMatchObject({
        met: true,
        untouched: [],
      });
    },
  );

  it('have something for every operator to do', () => {
    const used = new Set(
      verdicts.flatMap(({ mutants }) => mutants?.judged ?? []).map((m) => m.operator),
    );
    expect(Object.keys(mutationOperators).filter((name) => !used.has(name as never))).toEqual([]);
  });
});

describe('a mutant', () => {
  it.each(versionedRules(rules).map((loaded) => [loaded.file, loaded] as const))(
    'of %s differs from it at its pointer and nowhere else',
    (_, loaded) => {
      const made = mutantsOf(loaded);
      for (const mutant of made) {
        const changed = placed(loaded.value, mutant.pointer, mutant.value);
        expect(changed, mutant.was.en).not.toEqual(loaded.value);
        const back = placed(changed, mutant.pointer, valueAt(loaded.value, mutant.pointer));
        expect(back).toEqual(loaded.value);
      }
      const keys = made.map(({ pointer, value }: Mutant) => JSON.stringify([pointer, value]));
      expect(new Set(keys).size).toBe(keys.length);
      expect(mutantsOf(loaded)).toEqual(made);
    },
  );
});

/** The value with something else at a pointer, worked out without the code under test. */
function placed(root: unknown, pointer: string, value: unknown): unknown {
  const keys = keysOf(pointer);
  const last = keys.pop();
  if (last === undefined) return value;
  const copy: unknown = structuredClone(root);
  const at = keys.reduce((inner, key) => (inner as Record<string, unknown>)[key], copy);
  if (value === undefined) delete (at as Record<string, unknown>)[last];
  else (at as Record<string, unknown>)[last] = value;
  return copy;
}
