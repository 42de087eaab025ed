import type { Override, TargetFigure } from '@tolok/engine';
import type { Agreement, AgreedIndicator, Text } from '@tolok/schema';

/** A draft of a next version of an agreement, and which changes of the scenario it holds. */
export interface ProposedAgreement {
  readonly document: Agreement;
  /** The paths it holds. */
  readonly taken: readonly string[];
  /** The paths it cannot hold, with the reason. */
  readonly left: readonly { readonly path: string; readonly text: Text }[];
}

/**
 * Turns a scenario into a draft of the version that would replace an agreement: targets, weights,
 * versions of rules and the believed table are part of one; figures and policy are not, and are told.
 *
 * The draft supersedes the agreement, has no release and no source of its own, and nothing but the
 * changes differs. `today` is an ISO date, from which it would hold unless that is changed.
 */
export function proposeAgreement(
  agreement: Agreement,
  overrides: readonly (Override & { readonly reason?: Text | null })[],
  { id, today }: { readonly id: string; readonly today: string },
): ProposedAgreement {
  const last = [...new Map(overrides.map((one) => [one.path, one])).values()];
  const left = last.flatMap((one) => {
    const text = whyLeft(agreement, one);
    return text ? [{ path: one.path, text }] : [];
  });
  const taken = last.filter(({ path }) => !left.some((one) => one.path === path));
  const {
    releasedAt: _released,
    source: _source,
    supersedes: _old,
    targetsFrom,
    ...kept
  } = agreement;
  const retargeted = taken.some(({ kind }) => kind === 'target');
  const facts = taken.find(({ kind }) => kind === 'facts')?.value;
  const notes = notesOf(taken);
  return {
    document: {
      ...kept,
      id,
      stage: 'draft',
      title: {
        id: `${agreement.title.id} (usulan)`,
        en: `${agreement.title.en} (proposal)`,
      },
      ...(typeof facts === 'string' ? { facts } : {}),
      // Where all targets stood is no source of those that are new; the others keep their own.
      ...(targetsFrom && !retargeted ? { targetsFrom } : {}),
      objectives: agreement.objectives.map((objective) => ({
        ...objective,
        indicators: objective.indicators.map((one) => withChanges(one, taken)),
      })),
      relations: [],
      validFrom: today,
      knownFrom: today,
      supersedes: agreement.id,
      ...(notes ? { notes } : {}),
    },
    taken: taken.map(({ path }) => path),
    left,
  };
}

function whyLeft(agreement: Agreement, { kind, subject, value }: Override): Text | null {
  if (kind === 'actual' || kind === 'input') return words.figure;
  if (kind === 'policy') return words.policy;
  if (kind === 'facts') return null;
  const listed = agreement.objectives.some(({ indicators }) =>
    indicators.some(({ indicator }) => idOf(indicator) === subject),
  );
  if (!listed) return words.notListed;
  return kind === 'target' && value === null ? words.noTarget : null;
}

function withChanges(one: AgreedIndicator, taken: readonly Override[]): AgreedIndicator {
  const id = idOf(one.indicator);
  const about = (kind: Override['kind']): TargetFigure | undefined =>
    taken.find((change) => change.kind === kind && change.subject === id)?.value;
  const [target, weight, version] = [about('target'), about('weight'), about('rule')];
  const changed: AgreedIndicator = {
    ...one,
    ...(target === undefined || target === null ? {} : { target: target }),
    ...(typeof weight === 'number' ? { weight } : {}),
    ...(typeof version === 'string' ? { indicator: `${id}@${version}` } : {}),
  };
  if (target === undefined || target === null) return changed;
  // What the old document prints is no source of a new target.
  const { source: _source, targets: _quarters, ...rest } = changed;
  return rest;
}

const idOf = (reference: string): string => reference.split('@')[0] ?? reference;

/** The reasons of the changes, so that they are not lost with the scenario. */
function notesOf(taken: readonly { readonly path: string; readonly reason?: Text | null }[]) {
  const given = taken.flatMap(({ path, reason }) => (reason ? [{ path, reason }] : []));
  if (given.length === 0) return null;
  const text = (language: 'id' | 'en') =>
    given.map(({ path, reason }) => `${path}: ${reason[language]}`).join(' ');
  return { id: text('id'), en: text('en') };
}

const words = {
  figure: {
    id: 'realisasi dan masukan adalah data, bukan isi perjanjian',
    en: 'actuals and inputs are data, and no part of an agreement',
  },
  policy: {
    id: 'kebijakan penilaian berdiri sendiri dan berlaku bagi semua perjanjian',
    en: 'an assessment policy stands by itself and holds for every agreement',
  },
  notListed: {
    id: 'perjanjian ini tidak memuat indikator itu',
    en: 'the agreement does not have that indicator',
  },
  noTarget: {
    id: 'perjanjian tidak dapat memuat indikator tanpa target',
    en: 'an agreement cannot hold an indicator without a target',
  },
} as const satisfies Record<string, Text>;
