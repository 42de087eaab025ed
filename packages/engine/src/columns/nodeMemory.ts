import type { AchievedColumns, VerdictColumns } from './judgeColumns.ts';
import type { MeasuredColumns } from './measureColumns.ts';
import type { PartColumns } from './partColumns.ts';
import type { RowSet } from './rowSet.ts';

/**
 * The memory that the what-ifs of one indicator are worked out in, made when first needed. It is
 * given with what the base says in it, unless all rows are to be written anyway.
 */
export class NodeMemory {
  #measured: MeasuredColumns | undefined;
  #achieved: AchievedColumns | undefined;
  #verdicts: VerdictColumns | undefined;
  #parts: ReadonlyMap<string, PartColumns> | undefined;

  measured(base: MeasuredColumns, rows: RowSet, allocate: () => MeasuredColumns): MeasuredColumns {
    const spare = (this.#measured ??= allocate());
    spare.letters = base.letters && { ...base.letters, codes: base.letters.codes.slice() };
    if (rows === 'all') return spare;
    spare.actual.set(base.actual);
    spare.reason.set(base.reason);
    copyFlags(spare.band, base.band);
    copyFlags(spare.computed, base.computed);
    copyFlags(spare.sample, base.sample);
    return spare;
  }

  achieved(
    base: AchievedColumns | null,
    rows: RowSet,
    allocate: () => AchievedColumns,
  ): AchievedColumns {
    const spare = (this.#achieved ??= allocate());
    if (rows === 'all' || !base) return spare;
    spare.achievement.set(base.achievement);
    copyFlags(spare.achievementReason, base.achievementReason);
    spare.reason.set(base.reason);
    return spare;
  }

  verdicts(
    base: VerdictColumns | null,
    rows: RowSet,
    allocate: () => VerdictColumns,
  ): VerdictColumns {
    const spare = (this.#verdicts ??= allocate());
    if (rows === 'all' || !base) return spare;
    spare.status.set(base.status);
    for (const [id, holds] of Object.entries(base.findings)) spare.findings[id]?.set(holds);
    return spare;
  }

  parts(
    base: ReadonlyMap<string, PartColumns>,
    allocate: () => ReadonlyMap<string, PartColumns>,
  ): ReadonlyMap<string, PartColumns> {
    const spare = (this.#parts ??= allocate());
    for (const [name, columns] of spare) {
      const from = base.get(name);
      if (from) copyParts(columns, from);
    }
    return spare;
  }
}

const copyFlags = (to: unknown, from: unknown): void => {
  if (to instanceof Uint8Array && from instanceof Uint8Array) to.set(from);
};

function copyParts(to: PartColumns, from: PartColumns): void {
  to.values.set(from.values);
  to.reasons.set(from.reasons);
  to.found.set(from.found);
  copyFlags(to.sample, from.sample);
  for (const [index, list] of from.lists) {
    to.lists.get(index)?.values.set(list.values);
    to.lists.get(index)?.reasons.set(list.reasons);
  }
}
