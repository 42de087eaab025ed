import type { Base, Summary } from '@tolok/engine';
import type { Text } from '@tolok/schema';
import {
  type AgreementRow,
  type AgreementView,
  compileAgreement,
  policiesOf,
  viewAgreement,
} from './agreementPage.ts';
import type { AgreementChoices } from './choices.ts';
import { type Project, printedNameOf, titleOfTable } from './readProject.ts';

/** Another policy, or another table that is believed, and what it would make of the agreement. */
export interface Alternative {
  /** A policy's reference, or the name of a table. */
  readonly value: string;
  readonly title: Text;
  /** What a person calls it shortly: the reference, or `Tabel 3.2`. */
  readonly name: string;
  /** True for what stands by itself. */
  readonly own: boolean;
  readonly summary: Summary;
  /** The indicators whose status is another than under what stands by itself. */
  readonly turned: readonly Turned[];
  /** The codes of those whose achievement is another. */
  readonly moved: readonly string[];
}

export interface Turned {
  readonly code: string;
  readonly status: AgreementRow['status'];
}

/** An agreement under choices, and what others would make of it. */
export interface AgreementPageView {
  readonly agreement: AgreementView;
  /** The same office and period under its own policy, believing its own table. */
  readonly stands: AgreementView;
  /** The agreement it is held against, read in the same way; null where none is chosen. */
  readonly compared: AgreementView | null;
  readonly policies: readonly Alternative[];
  readonly facts: readonly Alternative[];
}

/** What an agreement page rests on, for each period: 0 is the whole year, 1 to 4 up to a quarter. */
export type PeriodBases = ReadonlyMap<number, Base>;

/** The same data, with what a database in the page gave for the whole year. */
export const withWholeYear = (written: PeriodBases, whole: Base): PeriodBases =>
  new Map([...written, [0, joined(written.get(0) ?? whole, whole)]]);

/** What two agreements rest on, together; where both have something, the second. */
export function joined(one: Base, other: Base): Base {
  const tables = new Set([...one.reported.keys(), ...other.reported.keys()]);
  const reported = [...tables].map((table) => {
    const figures = [...(one.reported.get(table) ?? []), ...(other.reported.get(table) ?? [])];
    return [table, new Map(figures)] as const;
  });
  return { inputs: new Map([...one.inputs, ...other.inputs]), reported: new Map(reported) };
}

/** The page of an agreement under choices. Asks no database. */
export function viewAgreementPage(
  project: Project,
  agreement: string,
  bases: PeriodBases,
  choices: AgreementChoices,
): AgreementPageView {
  const { quarter, workUnit } = choices;
  const base = bases.get(quarter ?? 0);
  if (!base) throw new Error(`no data of quarter ${quarter} were written with the page`);
  const policies = policiesOf(project.rules).map((one) => ({
    ...one,
    plan: compileAgreement(project, agreement, { quarter, workUnit, policy: one.value }),
  }));
  const plain = compileAgreement(project, agreement, { quarter, workUnit });
  const stands = viewAgreement(plain, base, null);
  const chosen = policies.find(({ value }) => value === choices.policy)?.plan ?? plain;
  const own = choices.policy === null && choices.facts === null;
  return {
    agreement: own ? stands : viewAgreement(chosen, base, choices.facts),
    stands,
    compared:
      choices.comparison === null
        ? null
        : viewAgreement(
            compileAgreement(project, choices.comparison, {
              ...{ quarter, workUnit, policy: choices.policy },
            }),
            base,
            choices.facts,
          ),
    policies: policies.map(({ value, title, plan }) => ({
      ...{ value, title, name: value, own: value === stands.policy },
      ...differences(stands, viewAgreement(plan, base, choices.facts)),
    })),
    facts: plain.facts.map(({ resource }) => ({
      ...{ value: resource, ...nameOf(project, resource), own: resource === stands.facts },
      ...differences(stands, viewAgreement(chosen, base, resource)),
    })),
  };
}

type Differences = Pick<Alternative, 'summary' | 'turned' | 'moved'>;

function differences(stands: AgreementView, { summary, rows }: AgreementView): Differences {
  const pairs = rows.map((row, i) => ({ row, was: stands.rows[i] }));
  const code = ({ code, indicator }: AgreementRow) => code ?? indicator;
  return {
    summary,
    turned: pairs
      .filter(({ row, was }) => row.status !== was?.status)
      .map(({ row }) => ({ code: code(row), status: row.status })),
    moved: pairs
      .filter(({ row, was }) => row.achievement !== was?.achievement)
      .map(({ row }) => code(row)),
  };
}

const nameOf = (project: Project, table: string): Pick<Alternative, 'title' | 'name'> => ({
  title: titleOfTable(project, table),
  name: printedNameOf(project, table),
});
