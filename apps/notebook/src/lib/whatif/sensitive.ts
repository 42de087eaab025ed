import { tableOf } from '@tolok/charts';
import { type Driver, outcomeOf, ownStatus, unmovedWords } from '@tolok/analysis';
import { type ResultRow, overrideSubject, readOverride, recompute } from '@tolok/engine';
import { type Language, type Text, type UnitName, formatNumber, formatValue } from '@tolok/schema';
import { printDataVersion } from '#lib/i18n/printed.ts';
import { sayBoth } from '#lib/i18n/words.ts';
import type { FigureSource } from '#lib/figures/figure.ts';
import { type Supposed, sensitivityIn } from './openWhatIf.ts';

/** What moves a result most, as a drawing, and why the rest moves nothing. */
export interface Sensitive {
  readonly figure: FigureSource;
  /** Of a composite what each part adds, in the unit of the indicator; empty where it is no sum. */
  readonly parts: readonly Part[];
  /** The indicators that move nothing, by why. */
  readonly still: readonly { readonly codes: readonly string[]; readonly text: Text }[];
}

export interface Part {
  readonly label: Text;
  readonly value: number | null;
  readonly share: number | null;
  readonly unit: UnitName;
}

/** More drivers than that are not read any more. */
const most = 12;

/** Null where nothing can be asked of that. */
export function sensitiveView(supposed: Supposed, what: string): Sensitive | null {
  const found = sensitivityIn(supposed, what).value;
  if (!found) return null;
  const moving = found.drivers.filter(({ range }) => range !== null && range > 0).slice(0, most);
  const { subject, figure } = found;
  const unit: UnitName =
    figure === 'achievement' || subject.kind !== 'indicator'
      ? 'percent'
      : subject.planned.rule.unit;
  const { run, overrides, base } = supposed;
  const rows = moving.map((driver) => {
    const own = ownStatus(run, driver, overrides);
    const [flip] = own.flipsAt;
    const override = readOverride(driver.path, flip ?? null).value;
    const there =
      flip === undefined || !override
        ? null
        : outcomeOf(recompute(run, [...overrides, override]), subject, figure).value;
    return { driver, own, flip: flip ?? null, there };
  });
  const [id, en] = (['id', 'en'] as const).map((language) =>
    tableOf({
      label: rows.map(({ driver }) => labelOf(supposed, driver, language)),
      lowAt: rows.map(({ driver }) => printed(driver.low, driver.unit, language)),
      low: rows.map(({ driver }) => driver.atLow),
      value: rows.map(() => found.now.value),
      highAt: rows.map(({ driver }) => printed(driver.high, driver.unit, language)),
      high: rows.map(({ driver }) => driver.atHigh),
      flipAt: rows.map(({ driver, flip }) =>
        flip === null ? null : printed(flip, driver.unit, language),
      ),
      flip: rows.map(({ there }) => there),
      statusLow: rows.map(({ own }) => own.atLow),
      statusHigh: rows.map(({ own }) => own.atHigh),
    }),
  );
  if (!id || !en) throw new Error('two languages are two tables');
  const { year, dataHash } = base.plan.context;
  const measure =
    figure === 'actual'
      ? 'chart.actual'
      : subject.kind === 'indicator'
        ? 'whatif.achievement'
        : 'whatif.mean';
  return {
    figure: {
      chart: 'tornado',
      tables: { id, en },
      width: 880,
      spec: {
        columns: Object.fromEntries(columns.map((name) => [name, name])),
        measure: sayBoth(measure),
        rows: sayBoth(subject.kind === 'indicator' ? 'whatif.inputs' : 'book.indicators'),
        unit,
        ...(year === null ? {} : { period: { id: `${year}`, en: `${year}` } }),
        source: sayBoth('whatif.sensitive.source'),
        versions: [base.plan.policyReference, printDataVersion(dataHash)],
        ...{ base: sayBoth('whatif.now') },
      },
    },
    parts: found.parts.map(({ label, value, share }) => ({
      ...{ label, value, share },
      unit: subject.kind === 'indicator' ? subject.planned.rule.unit : 'percent',
    })),
    still: subject.kind === 'indicator' ? [] : stillOnes(supposed, found.drivers),
  };
}

const columns = [
  ...['label', 'lowAt', 'low', 'value', 'highAt', 'high', 'flipAt', 'flip'],
  ...['statusLow', 'statusHigh'],
] as const;

/** The name of an indicator with its code, and of an input or target with its own word. */
function labelOf({ base }: Supposed, { path, label }: Driver, language: Language): string {
  const row = base.results.rows.find(({ indicator }) => indicator === indicatorOf(path));
  return path.startsWith('actual.') && row?.code
    ? `${row.code} ${label[language]}`
    : label[language];
}

const printed = (x: number, unit: UnitName | null, language: Language): string =>
  unit === null ? formatNumber(x, { language }) : formatValue(x, unit, { language });

/** What does not move the mean at either end, and what has no number to move. */
function stillOnes(supposed: Supposed, drivers: readonly Driver[]): Sensitive['still'] {
  const found = new Map<string, { codes: string[]; text: Text }>();
  for (const row of supposed.results.rows) {
    const driver = drivers.find(({ path }) => indicatorOf(path) === row.indicator);
    if (driver && (driver.range ?? 0) > 0) continue;
    const text = whyStill(supposed, row, driver);
    const group = found.get(text.id) ?? { codes: [], text };
    group.codes.push(row.code ?? row.indicator);
    found.set(text.id, group);
  }
  return [...found.values()];
}

function whyStill({ base }: Supposed, row: ResultRow, driver: Driver | undefined): Text {
  const { cap } = base.results.policy;
  if (driver && driver.low === driver.high) return sayBoth('whatif.still.nowhere');
  if (row.actual === null) return sayBoth('whatif.still.pending');
  if (typeof row.actual === 'string') return sayBoth('whatif.still.letter');
  return unmovedWords[cap !== null && (row.achievement ?? 0) >= cap ? 'cap' : 'same-figures'];
}

/** The indicator that a path is about. */
function indicatorOf(path: string): string | undefined {
  const { value } = readOverride(path, null);
  return value && overrideSubject(value).id;
}
