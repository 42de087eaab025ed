import { type Loaded, type RuleSet, findVersion, periodEnd } from '@tolok/engine';
import type { LegalBasis } from '@tolok/schema';
import type { RulePlace } from '../cells/cell.ts';
import { promisesOf } from './promises.ts';
import { ruleCell, ruleRow, ruleTable } from './ruleTable.ts';

/** A regulation cited by something, and the years it is cited for. */
interface Citation {
  readonly place: RulePlace;
  /** What kind of thing cites it, and which. */
  readonly kind: string;
  readonly document: string;
  readonly regulation: string;
  readonly years: { readonly from: number; readonly to: number };
}

/**
 * Every regulation that is cited for a year: by an agreement, a plan, a cascade or a budget for its
 * own years, by an indicator and its scale for each year in which an agreement or a plan uses them,
 * and by a report for the year it is about. `from` and `to` are the first and the last day; the
 * days of the regulation are null where they are not known.
 */
export const citations = ruleTable(
  [
    'kind',
    'document',
    'regulation',
    'year',
    'where',
    'from',
    'to',
    'inForceFrom',
    'ended',
    'endedBy',
  ],
  ({ rules }) =>
    citationsOf(rules).map(({ place, kind, document, regulation, years }) => {
      const { loaded, pointer } = place;
      const cited = rules.regulations.get(regulation);
      const { inForceFrom, endedBy } = cited?.value ?? {};
      const here = cited ?? loaded;
      return ruleRow(loaded, `${document} ${years.from} → ${regulation}`, {
        kind: [pointer, kind],
        document: [pointer, document],
        regulation: [pointer, regulation],
        year: [pointer, years.from],
        where: [pointer, pointer],
        from: [pointer, `${years.from}-01-01`],
        to: [pointer, periodEnd(years.to, null)],
        inForceFrom: ruleCell(here, ['/inForceFrom', inForceFrom]),
        ended: ruleCell(here, ['/endedBy/on', endedBy?.on]),
        endedBy: ruleCell(here, ['/endedBy/regulation', endedBy?.regulation]),
      });
    }),
);

const citationsOf = (rules: RuleSet): readonly Citation[] => [
  ...ofDocuments(rules),
  ...ofUses(rules),
  ...ofReports(rules),
];

type Resting = Loaded<{ readonly id: string; readonly legalBasis: readonly LegalBasis[] }>;

const basisOf = (
  loaded: Resting,
  kind: string,
  document: string,
  years: Citation['years'],
): readonly Citation[] =>
  loaded.value.legalBasis.map(({ regulation }, i) => ({
    place: { loaded, pointer: `/legalBasis/${i}/regulation` },
    ...{ kind, document, regulation, years },
  }));

const ofDocuments = (rules: RuleSet): readonly Citation[] => [
  ...[...rules.agreements.values(), ...rules.budgets.values()].flatMap((one) => {
    const { id, year } = one.value;
    const kind = 'tree' in one.value ? 'budget' : 'agreement';
    return basisOf(one, kind, id, { from: year, to: year });
  }),
  ...[...rules.plans.values(), ...rules.cascades.values()].flatMap((one) =>
    basisOf(one, 'levels' in one.value ? 'cascade' : 'plan', one.value.id, one.value.years),
  ),
];

/** Of rules that agreements and plans use, once for each year. */
function ofUses(rules: RuleSet): readonly Citation[] {
  const used = new Map<string, readonly Citation[]>();
  const add = (loaded: Resting | null, kind: string, reference: string, year: number) => {
    const key = `${kind} ${reference} ${year}`;
    if (loaded && !used.has(key))
      used.set(key, basisOf(loaded, kind, reference, { from: year, to: year }));
  };
  for (const { rule, reference, year } of promisesOf(rules)) {
    add(rule, 'indicator', reference, year);
    const scale = rule?.value.scale;
    if (scale) add(findVersion(rules.scales, scale), 'scale', scale, year);
  }
  return [...used.values()].flat();
}

/** Of reports, as the regulation itself records them. */
const ofReports = ({ regulations }: RuleSet): readonly Citation[] =>
  [...regulations.values()].flatMap((loaded) =>
    (loaded.value.citedIn ?? []).map(({ source, year }, i) => ({
      place: { loaded, pointer: `/citedIn/${i}` },
      kind: 'report',
      document: `${source.document}${source.line === undefined ? '' : `:${source.line}`}`,
      regulation: loaded.value.id,
      years: { from: year, to: year },
    })),
  );
