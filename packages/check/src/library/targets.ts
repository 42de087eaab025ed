import { figureOf, promisesOf } from './promises.ts';
import { ruleCell, ruleRow, ruleTable } from './ruleTable.ts';

/** The targets of every agreement and plan by year. Of a range `target` is the lower end, `upTo` the upper. */
export const targets = ruleTable(
  [
    'document',
    'kind',
    'stage',
    'institution',
    'workUnit',
    'year',
    'supersedes',
    'objective',
    'code',
    'indicator',
    'reference',
    'unit',
    'scale',
    'polarity',
    'target',
    'upTo',
  ],
  ({ rules }) =>
    promisesOf(rules).map((one) => {
      const { loaded, kind, objective, code, year, target, pointer, reference, rule } = one;
      const { id, stage, institution, workUnit, supersedes } = loaded.value;
      const [indicator] = reference.split('@');
      const unit = rule?.value.unit ?? null;
      return ruleRow(loaded, `${id} ${year} ${code}`, {
        document: ['/id', id],
        kind: ['/kind', kind],
        stage: ['/stage', stage],
        institution: ['/institution', institution],
        workUnit: ['/workUnit', workUnit],
        year: [kind === 'agreement' ? '/year' : pointer, year],
        supersedes: ['/supersedes', supersedes],
        objective: [pointer, objective],
        code: [pointer, code],
        indicator: [one.indicatorAt, indicator],
        reference: [one.indicatorAt, reference],
        unit: [one.indicatorAt, unit],
        scale: [one.indicatorAt, rule?.value.scale],
        polarity: [one.indicatorAt, rule?.value.polarity],
        target: ruleCell(loaded, [pointer, figureOf(target)], unit),
        upTo: ruleCell(
          loaded,
          [`${pointer}/to`, typeof target === 'object' ? target?.to : null],
          unit,
        ),
      });
    }),
);
