import { descriptor } from './contohSatker/descriptor.ts';
import type { MadeTable } from './contohSatker/madeTable.ts';
import { printCsv } from './contohSatker/printCsv.ts';
import {
  accountability,
  accountability2015,
  makeEvaluations,
} from './contohSatker/tables/accountability.ts';
import { accounts } from './contohSatker/tables/accounts.ts';
import { actuals } from './contohSatker/tables/actuals.ts';
import { budgetExecution } from './contohSatker/tables/budgetExecution.ts';
import { companies } from './contohSatker/tables/companies.ts';
import { elements } from './contohSatker/tables/elements.ts';
import { followUp } from './contohSatker/tables/followUp.ts';
import { makeProfessionalism, professionalism } from './contohSatker/tables/professionalism.ts';
import { makeServiceForms, publicService } from './contohSatker/tables/publicService.ts';
import { makeReceipts, receipts } from './contohSatker/tables/receipts.ts';
import { makeSurveys, satisfaction } from './contohSatker/tables/satisfaction.ts';
import { scopes } from './contohSatker/tables/scopes.ts';
import { services } from './contohSatker/tables/services.ts';
import { spending } from './contohSatker/tables/spending.ts';
import { workUnits } from './contohSatker/workUnits.ts';

/** The seed of the package as it is committed. */
export const committedSeed = 2022;

/**
 * The made-up package of 25 work units: name of each file to its text, the descriptor last. The
 * same seed gives the same bytes.
 */
export function contohSatker(seed: number = committedSeed): ReadonlyMap<string, string> {
  const tables = madeTables(seed).map((made) => ({ made, csv: printCsv(made) }));
  return new Map([
    ...tables.map(({ made, csv }): [string, string] => [`${made.name}.csv`, csv]),
    ['datapackage.json', descriptor(workUnits(seed), tables)],
  ]);
}

function madeTables(seed: number): readonly MadeTable[] {
  const units = workUnits(seed);
  const behind = {
    receipts: makeReceipts(seed, units),
    surveys: makeSurveys(seed, units),
    evaluations: makeEvaluations(seed, units),
    professionalism: makeProfessionalism(seed, units),
    forms: makeServiceForms(seed, units),
  };
  return [
    actuals(seed, units, behind),
    spending(seed, units),
    accounts(),
    scopes(seed, units),
    companies(seed, units),
    receipts(behind.receipts),
    services(),
    satisfaction(behind.surveys),
    elements(),
    followUp(seed, units),
    accountability(behind.evaluations),
    accountability2015(seed, units),
    budgetExecution(seed, units),
    professionalism(behind.professionalism),
    publicService(behind.forms),
  ];
}
