import { tableOf } from '@tolok/charts';
import { type Axis, twoWayGrid } from '@tolok/analysis';
import { overrideSubject, readOverride } from '@tolok/engine';
import { type Language, type Text, type UnitName, formatNumber, formatValue } from '@tolok/schema';
import type { Told } from '#lib/book/bookView.ts';
import { tell } from '#lib/book/tell.ts';
import type { FigureSource } from '#lib/figures/figure.ts';
import { printDataVersion } from '#lib/i18n/printed.ts';
import { sayBoth } from '#lib/i18n/words.ts';
import type { Supposed } from './openWhatIf.ts';

/** Two numbers that move at once. */
export interface Pairing {
  readonly what: string;
  readonly across: string;
  readonly down: string;
}

/** A result over two numbers at once, the cell of today ringed; a problem where that cannot be. */
export function gridView(
  { run, overrides, results, base }: Supposed,
  { what, across, down }: Pairing,
): { readonly figure: FigureSource | null; readonly problems: readonly Told[] } {
  const { value, problems } = twoWayGrid({ ...run, results }, what, across, down, overrides);
  if (!value) return { figure: null, problems: tell(problems) };
  const cells = value.cells.flatMap((row, y) => row.map((cell, x) => ({ ...cell, x, y })));
  const row = base.results.rows.find(({ indicator }) => indicator === what);
  const unit: UnitName = value.figure === 'achievement' || !row ? 'percent' : row.unit;
  const tableIn = (language: Language) =>
    tableOf({
      label: cells.map(({ y }) => stepText(value.down, y, language)),
      across: cells.map(({ x }) => stepText(value.across, x, language)),
      value: cells.map((cell) => cell.value),
      status: cells.map(({ status }) => status),
      marked: cells.map(({ x, y }) => x === value.across.now && y === value.down.now),
    });
  const columns = ['label', 'across', 'value', 'status', 'marked'];
  return {
    problems: [],
    figure: {
      chart: 'grid',
      tables: { id: tableIn('id'), en: tableIn('en') },
      width: 720,
      spec: {
        columns: Object.fromEntries(columns.map((name) => [name, name])),
        measure: sayBoth(what === 'agreement' ? 'whatif.mean' : 'whatif.achievement'),
        rows: nameOf(base, down),
        ...{ across: nameOf(base, across) },
        unit,
        source: sayBoth('whatif.grid.source'),
        versions: [base.plan.policyReference, printDataVersion(base.plan.context.dataHash)],
      },
    },
  };
}

const stepText = ({ steps, unit }: Axis, at: number, language: Language): string => {
  const x = steps[at] ?? 0;
  return unit === null ? formatNumber(x, { language }) : formatValue(x, unit, { language });
};

/** `realisasi SK6.2`, as it stands within a sentence. */
function nameOf({ results }: Supposed['base'], path: string): Text {
  const override = readOverride(path, null).value;
  if (!override || override.kind === 'policy') {
    const key = path.replace('policy.', '');
    return key === 'cap' || key === 'threshold'
      ? sayBoth(`whatif.policy.${key}`)
      : { id: path, en: path };
  }
  const { id, name } = overrideSubject(override);
  const row = results.rows.find(({ indicator }) => indicator === id);
  const kind = sayBoth(`whatif.kind.${override.kind}`);
  const own = name === '' ? (row?.code ?? id) : name;
  return { id: `${kind.id.toLowerCase()} ${own}`, en: `${kind.en.toLowerCase()} ${own}` };
}
