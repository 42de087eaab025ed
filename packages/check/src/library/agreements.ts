import { ruleRow, ruleTable } from './ruleTable.ts';

/** Every state of every agreement, with how many indicators it has and how many of them have a target. */
export const agreements = ruleTable(
  [
    'agreement',
    'stage',
    'institution',
    'workUnit',
    'year',
    'supersedes',
    'objectives',
    'indicators',
    'targets',
  ],
  ({ rules }) =>
    [...rules.agreements.values()].map((loaded) => {
      const { id, stage, institution, workUnit, year, supersedes, objectives } = loaded.value;
      const entries = objectives.flatMap((one) => one.indicators);
      const withTarget = entries.filter(({ target }) => target !== null);
      return ruleRow(loaded, id, {
        agreement: ['/id', id],
        stage: ['/stage', stage],
        institution: ['/institution', institution],
        workUnit: ['/workUnit', workUnit],
        year: ['/year', year],
        supersedes: ['/supersedes', supersedes],
        objectives: ['/objectives', objectives.length],
        indicators: ['/objectives', entries.length],
        targets: ['/objectives', withTarget.length],
      });
    }),
);
