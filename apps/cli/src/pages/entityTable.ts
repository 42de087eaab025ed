import type { PlannedIndicator, ResultRow } from '@tolok/engine';
import type { Language } from '@tolok/schema';
import type { Evaluation } from '../evaluate/evaluateCall.ts';
import { type TableColumn, drawTable } from '../screen/drawTable.ts';
import { achievementText, figureText } from '../screen/figures.ts';
import { type Line, type Screen, type Span, toned } from '../screen/span.ts';
import { statusSpan } from '../screen/words.ts';
import { wrapText } from '../screen/wrapText.ts';

/** One indicator over its entities: work units with their names, finer keys, years. */
export function entityTable(
  { run, results }: Evaluation,
  { id, reference, rule }: PlannedIndicator,
  { language, width }: Screen,
): readonly Line[] {
  const rows = results.rows.filter(({ indicator }) => indicator === id);
  const columns = columnsFor(rows, language, run.plan.workUnitNames).filter(({ wanted }) => wanted);
  return [
    ...wrapText(rule.title[language], width).map((text) => toned('strong', text)),
    toned('quiet', reference),
    '',
    ...(rows.length === 0
      ? [words.nothing[language]]
      : drawTable(
          columns,
          rows.map((row) => columns.map(({ cell }) => cell(row))),
          { width, proseLines: 2 },
        )),
  ];
}

interface EntityColumn extends TableColumn {
  readonly wanted: boolean;
  readonly cell: (row: ResultRow) => Span;
}

function columnsFor(
  rows: readonly ResultRow[],
  language: Language,
  names: Readonly<Record<string, string>>,
): EntityColumn[] {
  const keys = [...new Set(rows.flatMap(({ entity }) => Object.keys(entity)))];
  const years = new Set(rows.map(({ year }) => year));
  const hasTarget = rows.some(({ target }) => target !== null);
  const hasBand = rows.some(({ band }) => band !== null);
  return [
    ...keys.map((key) => ({
      title: entityWords[key]?.[language] ?? key,
      wanted: true,
      cell: ({ entity }: ResultRow) => entity[key] ?? '',
    })),
    {
      title: words.name[language],
      prose: true,
      wanted: rows.some(({ entity }) => names[entity['workUnit'] ?? ''] !== undefined),
      cell: ({ entity }) => names[entity['workUnit'] ?? ''] ?? '',
    },
    { title: words.year[language], wanted: years.size > 1, cell: ({ year }) => String(year) },
    {
      title: words.target[language],
      align: 'right',
      wanted: hasTarget,
      cell: ({ target, unit }) => figureText(target, unit, language),
    },
    {
      title: words.actual[language],
      align: 'right',
      wanted: true,
      cell: ({ actual, unit }) => figureText(actual, unit, language),
    },
    {
      title: words.achievement[language],
      align: 'right',
      wanted: hasTarget,
      cell: (row) => achievementText(row, language),
    },
    {
      title: words.band[language],
      wanted: hasBand,
      cell: ({ band }) => band?.label ?? '–',
    },
    {
      title: words.status[language],
      wanted: hasTarget || rows.some(({ absent }) => absent !== null),
      // A figure nobody promised anything about has no status, and lacks none.
      cell: (row) => (hasTarget || row.absent !== null ? statusSpan(row, language) : ''),
    },
  ];
}

/** The keys of an entity in the words of the officials. */
const entityWords: Readonly<Record<string, { readonly id: string; readonly en: string }>> = {
  workUnit: { id: 'satker', en: 'work unit' },
  kro: { id: 'KRO', en: 'KRO' },
  service: { id: 'layanan', en: 'service' },
  company: { id: 'perusahaan', en: 'company' },
};

const words = {
  name: { id: 'nama', en: 'name' },
  year: { id: 'tahun', en: 'year' },
  target: { id: 'target', en: 'target' },
  actual: { id: 'realisasi', en: 'actual' },
  achievement: { id: 'capaian', en: 'achievement' },
  band: { id: 'pita', en: 'band' },
  status: { id: 'status', en: 'status' },
  nothing: { id: 'Tidak ada hasil untuk pilihan ini.', en: 'There is no result for this choice.' },
};
