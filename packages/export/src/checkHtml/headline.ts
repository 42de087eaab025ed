import {
  type CheckReport,
  type Counts,
  impactText,
  provedText,
  severityWords,
  statusWords,
} from '@tolok/check';
import { type Impact, type Language, type Text, severities } from '@tolok/schema';
import { inBoth, sentence } from '../html/both.ts';
import { type Html, markup } from '../html/markup.ts';

type Say = (value: number) => string;

/** What the page says first: how much does not agree, and whether everything was looked at. */
export function headline({ counts }: CheckReport, impact: Impact | null): Html {
  const more = sentence((n, language) =>
    [weights(counts, n, language), gaps(counts, n, language)].join(' ').trim(),
  );
  return markup`<p class="claim"><b>${sentence((n, language) => claim(counts, n, language))}</b> ${more}</p>
<p class="under">${sentence((n, language) => basis(counts, n, language))}</p>
${impact && markup`<p class="under"><a href="#impact">${inBoth((language) => impactText(impact, language))}</a></p>\n`}`;
}

const failures = ({ fail }: Counts): number => severities.reduce((sum, one) => sum + fail[one], 0);

function claim(counts: Counts, n: Say, language: Language): string {
  const failed = failures(counts);
  const id = language === 'id';
  if (counts.checks === 0) return id ? 'Tidak ada yang diperiksa.' : 'Nothing was checked.';
  if (failed > 0)
    return id
      ? `${n(failed)} hal tidak saling cocok.`
      : `${n(failed)} ${failed === 1 ? 'thing does' : 'things do'} not agree.`;
  if (counts.evaluated === 0)
    return id ? 'Tidak ada angka yang diperiksa.' : 'No figure was checked.';
  if (counts.errors + counts.skipped > 0)
    return id
      ? 'Tidak ada temuan pada yang dapat diperiksa.'
      : 'No finding in what could be checked.';
  const excused = counts.acknowledged + counts.waived > 0;
  if (id) return excused ? 'Tidak ada temuan yang terbuka.' : 'Tidak ada yang tidak cocok.';
  return excused ? 'No finding is open.' : 'Nothing disagrees.';
}

/** What the findings weigh; where none counts, how many are excused. */
function weights(counts: Counts, n: Say, language: Language): string {
  const part = (count: number, word: Text) =>
    count > 0 ? [`${n(count)}\u00a0${word[language]}`] : [];
  const weighed = severities
    .toReversed()
    .flatMap((one) => part(counts.fail[one], severityWords[one]));
  const excused = [
    ...part(counts.acknowledged, statusWords.acknowledged),
    ...part(counts.waived, statusWords.waived),
  ];
  const parts = weighed.length > 0 ? weighed : excused;
  return parts.length > 0 ? `${joined(parts, language)}.` : '';
}

/** What was not looked at stands beside what was found, so that silence is no clean bill. */
function gaps({ skipped, errors }: Counts, n: Say, language: Language): string {
  const id = language === 'id';
  const checks = (count: number) =>
    id ? `${n(count)}\u00a0pemeriksaan` : counted(count, 'check', n);
  const parts = [
    ...(errors > 0
      ? [`${checks(errors)} ${id ? 'tidak dapat dilakukan' : 'could not be carried out'}`]
      : []),
    ...(skipped > 0
      ? [`${checks(skipped)} ${id ? 'dilewati' : skipped === 1 ? 'was skipped' : 'were skipped'}`]
      : []),
  ];
  return parts.length > 0 ? `${joined(parts, language)}.` : '';
}

function basis(counts: Counts, n: Say, language: Language): string {
  const { checks, acknowledged, waived } = counts;
  if (checks === 0) return '';
  const figures = provedText(counts, language);
  return language === 'id'
    ? `${n(checks)} pemeriksaan, ${figures}. Temuan yang diakui ${n(acknowledged)}, dikecualikan ${n(waived)}.`
    : `${counted(checks, 'check', n)}, ${figures}. Findings acknowledged: ${n(acknowledged)}, waived: ${n(waived)}.`;
}

const counted = (count: number, thing: string, n: Say): string =>
  `${n(count)}\u00a0${thing}${count === 1 ? '' : 's'}`;

const joined = (parts: readonly string[], language: Language): string =>
  parts.length < 2
    ? parts.join('')
    : `${parts.slice(0, -1).join(', ')} ${language === 'id' ? 'dan' : 'and'} ${parts.at(-1)}`;
