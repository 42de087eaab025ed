import type { Language } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';

/** The period and the work unit the results are for. */
export function contextText({ run, results }: Evaluation, language: Language): string {
  const { year, quarter, workUnit, asOf } = run.plan.context;
  const name = workUnit === null ? undefined : run.plan.workUnitNames[workUnit];
  const units = new Set(results.rows.map(({ entity }) => entity['workUnit']));
  return [
    ...(workUnit === null
      ? [`${units.size} ${words.workUnits[language]}`]
      : [`${workUnit}${name === undefined ? '' : ` ${name}`}`]),
    ...(year === null ? [] : [`${words.year[language]} ${year}`]),
    ...(quarter === null ? [] : [`${words.quarter[language]} ${quarter}`]),
    ...(asOf === null ? [] : [`${words.asOf[language]} ${asOf}`]),
  ].join(' · ');
}

const words = {
  workUnits: { id: 'satuan kerja', en: 'work units' },
  year: { id: 'tahun', en: 'year' },
  quarter: { id: 'sampai triwulan', en: 'up to quarter' },
  asOf: { id: 'diketahui sampai', en: 'known up to' },
};
