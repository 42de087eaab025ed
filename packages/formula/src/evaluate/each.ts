/** A function of one number over `count` rows from `at` on, in place; NaN stays NaN. */
export function eachOne(
  out: Float64Array,
  at: number,
  count: number,
  evaluate: (x: number) => number,
): void {
  for (let i = at; i < at + count; i++) {
    const x = out[i] as number;
    if (x === x) out[i] = evaluate(x);
  }
}

/** Numbers of many rows, from `at` on. */
export interface Operand {
  values: Float64Array;
  at: number;
}

/** A function of several numbers over `count` rows, into `out`; NaN where any is. */
export function eachMany(
  operands: readonly Operand[],
  out: Float64Array,
  at: number,
  count: number,
  evaluate: (...args: number[]) => number,
): void {
  const numbers = new Array<number>(operands.length).fill(0);
  const three = operands.length === 3;
  for (let i = 0; i < count; i++) {
    let there = true;
    for (let k = 0; k < operands.length && there; k++) {
      const { values, at: from } = operands[k] as Operand;
      const x = values[from + i] as number;
      numbers[k] = x;
      there = x === x;
    }
    if (!there) out[at + i] = NaN;
    else {
      out[at + i] = three
        ? evaluate(numbers[0] as number, numbers[1] as number, numbers[2] as number)
        : evaluate(...numbers);
    }
  }
}
