import type { AgreedIndicator, Agreement, Objective } from '@tolok/schema';

/** One line of an agreement and where it stands. An indicator may stand in an agreement twice. */
export interface AgreedEntry {
  /** The id of the indicator, without its version. */
  readonly id: string;
  readonly agreed: AgreedIndicator;
  readonly objective: Objective;
  /** Counted through the whole agreement, from 0. */
  readonly position: number;
}

/** Every indicator of an agreement, in the order of the document. */
export const agreedEntries = ({ objectives }: Agreement): readonly AgreedEntry[] =>
  objectives
    .flatMap((objective) => objective.indicators.map((agreed) => ({ objective, agreed })))
    .map((entry, position) => ({ ...entry, id: idOf(entry.agreed.indicator), position }));

const idOf = (reference: string): string => reference.split('@')[0] ?? reference;
