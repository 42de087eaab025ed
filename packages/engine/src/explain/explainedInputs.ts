import { type Text, type UnitName, type Value, isAbsent } from '@tolok/schema';
import type { MeasuredInput } from '../measure/measure.ts';
import type { PlannedIndicator } from '../plan/plan.ts';
import type { Place, ResultRow } from '../results.ts';

/** One input of a formula and what it was in this row. */
export interface ExplainedInput {
  readonly name: string;
  readonly label: Text;
  readonly unit: UnitName;
  /** A number, the elements of a list, or null where it is absent: then `absent` says why. */
  readonly value: number | readonly (number | null)[] | null;
  readonly absent: ResultRow['absent'];
  readonly sample: boolean;
  readonly places: readonly Place[];
}

/** The inputs of an indicator in the order of its rule, also where the formula did not run. */
export function explainedInputs(
  planned: PlannedIndicator,
  measured: readonly MeasuredInput[] | null,
): readonly ExplainedInput[] {
  return planned.inputs.map(({ name, input }) => {
    const found = measured?.find((one) => one.name === name);
    const value = found?.value;
    return {
      name,
      label: input.label,
      unit: input.unit,
      value: inputFigure(value),
      absent: value === undefined ? 'missing-input' : reasonOf(value),
      sample: found?.sample ?? false,
      places: found?.places ?? [],
    };
  });
}

function inputFigure(value: Value | readonly Value[] | undefined): ExplainedInput['value'] {
  if (value === undefined || isAbsent(value)) return null;
  return typeof value === 'number' ? value : value.map((one) => (isAbsent(one) ? null : one));
}

const reasonOf = (value: Value | readonly Value[]): ResultRow['absent'] =>
  isAbsent(value) ? value.reason : null;
