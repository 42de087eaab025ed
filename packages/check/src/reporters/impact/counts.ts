import { type Impact, type Language, formatNumber } from '@tolok/schema';

/** How much rules change, as names and numbers, zeros too; the same in every format. */
export const impactEntries = ({
  counts,
  headlines,
  changedRules,
  findings,
}: Impact): readonly (readonly [string, number])[] => [
  ...Object.entries(counts),
  ['headlines', headlines.length],
  ['rules', changedRules.length],
  ['findings.added', findings.added.length],
  ['findings.gone', findings.gone.length],
  ['findings.restated', findings.restated.length],
];

/** What the rules change, as a sentence: results, for how many, and findings where any differ. */
export function impactText(impact: Impact, language: Language): string {
  const n = (count: number) => formatNumber(count, { language, digits: 0 });
  const results = (language === 'id' ? resultsIndonesian : resultsEnglish)(impact, n);
  const { added, gone, restated } = impact.findings;
  if (added.length + gone.length + restated.length === 0) return results;
  const [more, fewer, other] = [added, gone, restated].map(({ length }) => n(length));
  return language === 'id'
    ? `${results} Temuan: ${more} baru, ${fewer} hilang, ${other} kini dihitung lain.`
    : `${results} Findings: ${more} new, ${fewer} gone, ${other} counted otherwise now.`;
}

type Say = (count: number) => string;

function resultsIndonesian({ counts, rows }: Impact, n: Say): string {
  const { results, changed, workUnits, statuses, bands, added, dropped } = counts;
  if (results === 0) return 'Tidak ada hasil yang dibandingkan.';
  if (rows.length === 0)
    return `Tidak ada hasil yang berubah: ${n(results)} hasil sama menurut kedua aturan.`;
  const band = bands > 0 ? `, predikat ${n(bands)} hasil` : '';
  const sides = added + dropped > 0 ? `; ${n(added)} hasil baru, ${n(dropped)} hilang` : '';
  return `${n(changed)} dari ${n(results)} hasil berubah untuk ${n(workUnits)} satuan kerja; status ${n(statuses)} hasil berubah${band}${sides}.`;
}

function resultsEnglish({ counts, rows }: Impact, n: Say): string {
  const { results, changed, workUnits, statuses, bands, added, dropped } = counts;
  if (results === 0) return 'No result is compared.';
  if (rows.length === 0)
    return `No result changes: all ${n(results)} are the same under both rules.`;
  const band = bands > 0 ? `, the band of ${n(bands)}` : '';
  const sides = added + dropped > 0 ? `; ${n(added)} are new, ${n(dropped)} are gone` : '';
  const units = `${n(workUnits)} work unit${workUnits === 1 ? '' : 's'}`;
  return `${n(changed)} of ${n(results)} results change for ${units}; the status of ${n(statuses)} changes${band}${sides}.`;
}
