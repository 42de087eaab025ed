import type { ChangedRule } from '@tolok/analysis';
import type { Language, Text } from '@tolok/schema';
import type { Impact } from '../evaluate/impactOf.ts';
import { type Line, type Screen, toned } from '../screen/span.ts';
import { wrapText } from '../screen/wrapText.ts';
import { impactFindings } from './impactFindings.ts';
import { impactTable } from './impactTable.ts';

/** More documents than a person reads on a terminal; the JSON has them all. */
const mostRules = 20;

/**
 * What `check --against` adds for a person: the documents that changed, the results that do for each
 * agreement, the findings that are new or gone, and the counts in one sentence.
 */
export function impactPage(impact: Impact, screen: Screen): readonly Line[] {
  const { language, width } = screen;
  const agreements = new Set([...impact.rows, ...impact.headlines].map((one) => one.agreement));
  const prose = (text: Text): Line[] => wrapText(text[language], width);
  return [
    '',
    toned('strong', words.title[language]),
    toned('quiet', `${words.against[language]} ${impact.against}`),
    '',
    ...changedLines(impact.changedRules, language, width),
    ...[...agreements].flatMap((agreement) => [...impactTable(impact, agreement, screen), '']),
    ...impactFindings(impact.findings, screen),
    ...prose(countsText(impact)),
  ];
}

function changedLines(
  changed: readonly ChangedRule[],
  language: Language,
  width: number,
): readonly Line[] {
  if (changed.length === 0) return [...wrapText(words.sameRules[language], width), ''];
  const more = changed.length - mostRules;
  return [
    toned('strong', `${words.rules[language]} (${changed.length})`),
    ...changed
      .slice(0, mostRules)
      .map(({ kind, reference, change }): Line => [
        toned('changed', `  ${changeWords[change][language]}`),
        `  ${kindWords[kind][language]} ${reference}`,
      ]),
    ...(more > 0 ? [toned('quiet', `  ${words.more[language].replace('%', String(more))}`)] : []),
    '',
  ];
}

function countsText({ counts, rows }: Impact): Text {
  const { results, changed, workUnits, statuses, bands, added, dropped } = counts;
  if (rows.length === 0) {
    return {
      id: `Tidak ada yang berubah: ke-${results} hasil sama menurut kedua aturan.`,
      en: `Nothing changes: all ${results} results are the same under both rules.`,
    };
  }
  const oneSided = added + dropped > 0;
  return {
    id: `${changed} dari ${results} hasil berubah untuk ${workUnits} satuan kerja; status ${statuses} hasil berubah${bands > 0 ? `, predikat ${bands} hasil` : ''}${oneSided ? `; ${added} hasil baru, ${dropped} hilang` : ''}.`,
    en: `${changed} of ${results} results change for ${counted(workUnits, 'work unit')}; the status of ${statuses} changes${bands > 0 ? `, the band of ${bands}` : ''}${oneSided ? `; ${added} are new, ${dropped} are gone` : ''}.`,
  };
}

const counted = (count: number, noun: string): string =>
  `${count} ${count === 1 ? noun : `${noun}s`}`;

const changeWords: Readonly<Record<ChangedRule['change'], Text>> = {
  added: { id: 'baru   ', en: 'new    ' },
  dropped: { id: 'dihapus', en: 'dropped' },
  changed: { id: 'berubah', en: 'changed' },
};

const kindWords: Readonly<Record<ChangedRule['kind'], Text>> = {
  indicator: { id: 'indikator', en: 'indicator' },
  scale: { id: 'skala', en: 'scale' },
  policy: { id: 'kebijakan', en: 'policy' },
  agreement: { id: 'perjanjian', en: 'agreement' },
  plan: { id: 'rencana', en: 'plan' },
  cascade: { id: 'kaskade', en: 'cascade' },
  budget: { id: 'anggaran', en: 'budget' },
  regulation: { id: 'peraturan', en: 'regulation' },
  scenario: { id: 'skenario', en: 'scenario' },
  check: { id: 'pemeriksaan', en: 'check' },
  ends: { id: 'akhir indikator', en: 'end of the indicator' },
  acknowledgements: { id: 'daftar', en: 'list of' },
  waivers: { id: 'daftar', en: 'list of' },
};

const words = {
  title: { id: 'Dampak perubahan aturan', en: 'Impact of changed rules' },
  against: { id: 'Dibandingkan dengan', en: 'Compared with' },
  rules: { id: 'Dokumen aturan yang berubah', en: 'Rule documents that changed' },
  sameRules: { id: 'Tidak ada dokumen aturan yang berubah.', en: 'No rule document changed.' },
  more: { id: '… dan % dokumen lain', en: '… and % more documents' },
} satisfies Record<string, Text>;
