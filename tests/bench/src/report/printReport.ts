import type { Measurement } from '../harness/measurement.ts';
import type { Judged } from '../gates.ts';
import { megabytes, ms, multiple, printTable, rate, whole } from './printTable.ts';
import type { Results } from './results.ts';

/** Everything a run found, for a terminal. */
export function printReport(results: Results): string {
  const { machine, measurements, compile, scale, check, notebook, asking } = results;
  const { gates, goals, browser, seconds } = results;
  const parts = [
    `${machine.cpu}, ${machine.cores} cores, ${machine.platform}, Node ${machine.node}, load ${machine.load.toFixed(1)} at the start`,
    ...placesOf(measurements).map((place) => printPlace(place, measurements)),
    browser,
    compile.length > 0 &&
      `Compiling cold, each time in a fresh process; medians, ms\n${printCompile(results)}`,
    scale.length > 0 &&
      `Bulk path as it grows, DuckDB native, ${scale[0]?.threads} threads, a process each\n${printScale(results)}`,
    check.length > 0 &&
      `200 checks of printed cells, each time in a fresh process; medians; all shown to agree\n${printCheck(results)}`,
    notebook.length > 0 &&
      `Notebooks, read, ordered and printed; medians, ms\n${printNotebooks(results)}`,
    asking.length > 0 &&
      `Questions about results, beside a loop by hand that evaluates as often; medians, ms\n${printAsking(results)}`,
    gates.some(({ ratio }) => ratio !== null) && `Ratios\n${printGates(gates)}`,
    `Goals\n${printTable(
      ['', 'found', ''],
      goals.map(({ name, found, met }) => [name, found ?? '–', wordFor(met)]),
    )}`,
    `${whole(seconds)} s`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

const placesOf = (measurements: readonly Measurement[]): readonly string[] => [
  ...new Set(measurements.map(({ place }) => place)),
];

function printPlace(place: string, all: readonly Measurement[]): string {
  const here = all.filter((one) => one.place === place);
  const base = here.find(({ id }) => id === 'rules-engine-best')?.perSecond ?? null;
  const rows = here.map((one) => [
    one.database ? `${one.name}, ${one.database}` : one.name,
    whole(one.units),
    one.rounds.length === 0 ? '' : String(one.rounds.length),
    ms(one.medianMs),
    one.minMs === null ? '' : `${ms(one.minMs)}–${ms(one.maxMs)}`,
    one.medianMs === null ? `${one.wrong ? 'WRONG: ' : ''}${one.note ?? ''}` : rate(one.perSecond),
    base === null || one.perSecond === null ? '' : multiple(one.perSecond / base),
  ]);
  const heads = [
    place,
    'work units',
    'rounds',
    'median ms',
    'least–most',
    'evaluations/s',
    'x j-r-e',
  ];
  return `Medians of interleaved rounds; 15 indicators for each work unit; all shown to agree; x j-r-e: times json-rules-engine at its best\n${printTable(heads, rows)}`;
}

const printCompile = ({ compile }: Results): string =>
  printTable(
    [
      'indicators',
      'processes',
      'load the engine',
      'read the rules',
      'compile to a plan',
      'to the bulk path',
    ],
    compile.map((one) => [
      whole(one.indicators),
      String(one.processes),
      ms(one.import),
      ms(one.read),
      ms(one.compile),
      ms(one.bulk),
    ]),
  );

const printScale = ({ scale }: Results): string =>
  printTable(
    ['', 'work units', 'ms', 'inputs MB', 'results MB', 'process MB', 'at most MB'],
    scale.map((one) => [
      one.id === 'tolok-bulk' ? 'Tolok, bulk path' : 'SQL by hand',
      whole(one.units),
      one.note ?? ms(one.ms),
      megabytes(one.inputBytes),
      megabytes(one.resultBytes),
      megabytes(one.rssAfter),
      megabytes(one.rssPeak),
    ]),
  );

const printCheck = ({ check }: Results): string =>
  printTable(
    ['', 'cells', 'ms', 'user CPU ms', 'x SQL', 'cells MB', 'at most MB', 'findings'],
    check.map((one) => {
      const byHand = check.find(({ id, cells }) => id === 'hand-sql' && cells === one.cells);
      return [
        one.id === 'tolok-check' ? 'Tolok, runChecks' : 'SQL by hand, 1 thread',
        whole(one.cells),
        ms(one.ms),
        ms(one.cpuMs),
        multiple(byHand ? byHand.cpuMs / one.cpuMs : null),
        megabytes(one.rssBefore),
        megabytes(one.rssPeak),
        one.findings === null ? '' : whole(one.findings),
      ];
    }),
  );

const printNotebooks = ({ notebook }: Results): string =>
  printTable(
    ['', 'cells', 'runs', 'read', 'order', 'print', 'µs a cell'],
    notebook.map(({ cells, runs, read, order, print }) => [
      'Tolok',
      whole(cells),
      String(runs),
      ms(read),
      ms(order),
      ms(print),
      whole(((read + order + print) * 1000) / cells),
    ]),
  );

const printAsking = ({ asking }: Results): string =>
  printTable(
    ['', 'work units', 'ms', 'least–most', 'evaluations', 'by hand ms', 'x by hand'],
    asking.map(({ name, units, ms: time, rounds, evaluations, byHandMs, ratio }) => [
      name,
      whole(units),
      ms(time),
      `${ms(Math.min(...rounds))}–${ms(Math.max(...rounds))}`,
      whole(evaluations),
      ms(byHandMs),
      multiple(ratio),
    ]),
  );

const printGates = (gates: readonly Judged[]): string =>
  printTable(
    ['', 'ratio', 'at least', ''],
    gates.map(({ name, ratio, atLeast, met, gated }) => [
      name,
      ratio === null ? '–' : multiple(ratio),
      String(atLeast),
      `${wordFor(met)}${gated ? '' : ' (reported)'}`,
    ]),
  );

const wordFor = (met: boolean | null): string =>
  met === null ? 'not measured' : met ? 'met' : 'MISSED';
