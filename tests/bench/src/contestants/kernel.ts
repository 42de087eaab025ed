import type { Contestant, Heat, Runner, Setting } from '../harness/contestant.ts';
import { lowerIsBetter } from '../workload/cells.ts';
import { noClass, reasons } from '../workload/evaluateCell.ts';
import { type OutcomeColumns, emptyOutcome } from '../workload/outcome.ts';
import type { InputColumns } from '../workload/workload.ts';

/** A loop over typed arrays as one writes it by hand for these rules and no others. */
export const kernel: Contestant = contestantOf('columns');

/** The same loop for the what-if of the column path. */
export const kernelRecompute: Contestant = contestantOf('recompute');

function contestantOf(heat: Heat): Contestant {
  return { name: 'typed-array kernel by hand', heat, open };
}

async function open({ work }: Setting): Promise<Runner> {
  const inputs = work.columns();
  const outcome = emptyOutcome(work.units);
  return {
    run() {
      outcome.forEach((out, i) => {
        const input = inputs[i];
        if (!input) return;
        if (lowerIsBetter.has(i)) evaluateLower(input, out);
        else evaluateHigher(input, out);
      });
    },
    outcome: () => outcome,
  };
}

function evaluateHigher({ r, t }: InputColumns, out: OutcomeColumns): void {
  for (let k = 0; k < r.length; k++) {
    const x = r[k] as number;
    const y = t[k] as number;
    if (x !== x || y !== y) putAbsent(out, k, reasons.missing);
    else if (y === 0) putAbsent(out, k, reasons.undefined);
    else put(out, k, (x / y) * 100);
  }
}

function evaluateLower({ r, t }: InputColumns, out: OutcomeColumns): void {
  for (let k = 0; k < r.length; k++) {
    const x = r[k] as number;
    const y = t[k] as number;
    if (x !== x || y !== y) putAbsent(out, k, reasons.missing);
    else if (y === 0) putAbsent(out, k, reasons.undefined);
    else put(out, k, (2 - x / y) * 100);
  }
}

function put({ values, reasons: codes, classes }: OutcomeColumns, k: number, value: number): void {
  const size = Math.abs(value);
  const s = size < 1e6 ? (Math.sign(value) * Math.floor(size * 1e9 + 0.5)) / 1e9 : value;
  values[k] = value;
  codes[k] = 0;
  classes[k] = s >= 91 ? 4 : s >= 76 ? 3 : s >= 66 ? 2 : s >= 51 ? 1 : 0;
}

function putAbsent(
  { values, reasons: codes, classes }: OutcomeColumns,
  k: number,
  reason: number,
): void {
  values[k] = NaN;
  codes[k] = reason;
  classes[k] = noClass;
}
