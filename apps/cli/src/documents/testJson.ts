import {
  type JudgedMutant,
  type OperatorName,
  type RuleVerdict,
  addCoverage,
  mutantGate,
  mutationOperators,
  survivorText,
  verdictOf,
} from '@tolok/check';

/** Coverage and mutants as `tolok test --json` tells them; mutants are null where none were made. */
export const testJson = (verdicts: readonly RuleVerdict[]) => ({
  coverage: {
    ...addCoverage(verdicts.map(({ coverage }) => coverage)),
    rules: verdicts.map(({ rule, coverage }) => ({ rule, ...coverage })),
  },
  mutants: verdicts.some(({ mutants }) => mutants !== null) ? mutantsJson(verdicts) : null,
});

function mutantsJson(verdicts: readonly RuleVerdict[]) {
  const judged = verdicts.flatMap(({ mutants }) => mutants?.judged ?? []);
  const missed = verdicts.filter(({ released, mutants }) => released && mutants?.met === false);
  const { met: _, ...counts } = verdictOf(judged);
  return {
    ...counts,
    gate: { ...mutantGate, met: missed.length === 0, missed: missed.map(({ rule }) => rule) },
    operators: Object.fromEntries(
      (Object.keys(mutationOperators) as OperatorName[]).map((name) => [
        name,
        countsOf(name, judged),
      ]),
    ),
    rules: verdicts.flatMap(({ rule, released, mutants }) => {
      if (!mutants) return [];
      const { judged: _, ...own } = mutants;
      return [{ rule, released, ...own }];
    }),
    survivors: verdicts.flatMap(({ rule, file, mutants }) =>
      (mutants?.judged ?? [])
        .filter(({ verdict }) => verdict === 'survived')
        .map((mutant) => ({
          rule,
          file,
          operator: mutant.operator,
          pointer: mutant.pointer,
          boundary: mutant.boundary,
          message: survivorText(mutant),
        })),
    ),
  };
}

function countsOf(name: OperatorName, judged: readonly JudgedMutant[]) {
  const { made, invalid, killed, survived } = verdictOf(
    judged.filter(({ operator }) => operator === name),
  );
  return { made, invalid, killed, survived };
}
