import type { CheckReport, Excuses } from '@tolok/check';
import { type Problem, type Severity, nearest, problem, severities } from '@tolok/schema';
import type { RuleFolder } from '../workspace/ruleFolder.ts';
import { comparedWith, otherRules } from './against.ts';
import { type Call, type Command, type Exit, refused } from './command.ts';
import { unexpected } from './operands.ts';

/** Recomputes what documents print, and says what does not follow. */
export const check: Command = {
  summary: {
    id: 'hitung ulang semua angka tercetak dan sebutkan yang tidak sesuai',
    en: 'recompute every printed figure and tell what does not follow',
  },
  operands: '',
  options: ['only', 'against', 'fail-on', 'today', 'details', 'junit', 'sarif', 'html', 'github'],
  examples: [
    { line: 'tolok check', text: { id: 'semua pemeriksaan', en: 'every check' } },
    {
      line: 'tolok check --only penyerapan-anggaran',
      text: { id: 'satu pemeriksaan', en: 'one check' },
    },
    {
      line: 'tolok check --html pemeriksaan.html --junit check.xml',
      text: { id: 'juga sebagai halaman dan untuk CI', en: 'as a page and for CI too' },
    },
    {
      line: 'tolok check --against HEAD~1',
      text: { id: 'hasil siapa yang berubah', en: 'whose results change' },
    },
  ],
  async run(call) {
    const stray = unexpected(call, 0);
    if (stray.length > 0) return refused(stray);
    if (call.options.has('json') && call.options.has('github'))
      return refused([problem('command.options-together', { one: '--json', other: '--github' })]);
    const [
      { packageFolders, rulesFolder },
      { readRuleFolder },
      { forChecks, readDataFolders },
      { isOfExcuse, runChecks, usedTables },
      { checkJson },
      { checkPage, checkReason },
      { impactPage },
      { writeReports, annotationLines },
    ] = await Promise.all([
      import('../workspace/folders.ts'),
      import('../workspace/ruleFolder.ts'),
      import('../workspace/dataFolders.ts'),
      import('@tolok/check'),
      import('../documents/checkJson.ts'),
      import('../pages/checkPage.ts'),
      import('../pages/impactPage.ts'),
      import('../evaluate/writeReports.ts'),
    ]);
    const rulesAt = rulesFolder(call);
    const packagesAt = packageFolders(call);
    if (!rulesAt.value || !packagesAt.value)
      return refused([...rulesAt.problems, ...packagesAt.problems]);
    const folder = readRuleFolder(rulesAt.value, call.folder, { withoutExamples: true });
    const unknown = unknownChecks(call, folder);
    if (unknown.length > 0) return refused(unknown);
    const other = await otherRules(call, rulesAt.value);
    if (!other.value && other.problems.length > 0) return refused(other.problems);
    const checks = [...folder.rules.checks.values()];
    const used = usedTables(
      checks.map(({ value }) => value),
      folder.rules,
    );
    const data = await readDataFolders(
      packagesAt.value,
      call.folder,
      ({ name }) => used.has(name),
      forChecks,
    );
    const only = call.options.all('only');
    const today = dayOf(call);
    const unread = new Set(folder.unreadChecks.map(({ check: id }) => id));
    const unplaced = runChecks({
      checks,
      unread: folder.unreadChecks,
      datasets: data.datasets,
      rules: folder.rules,
      excuses: excusesOf(folder, today.day),
      ...(only.length > 0 ? { only } : {}),
    });
    const report: CheckReport = {
      ...unplaced,
      barriers: unplaced.barriers.map(({ check: id, problems }) => ({
        check: id,
        problems: unread.has(id) ? problems : problems.map(folder.place),
      })),
      // What is wrong with data has the place a person sees already.
      problems: unplaced.problems.map((one) =>
        one.code.startsWith('dataset.') ? one : folder.place(one),
      ),
    };
    const compared = other.value
      ? await comparedWith(call, {
          ...{ before: other.value, after: folder, report, only, today: today.day },
          packagesAt: packagesAt.value,
        })
      : null;
    const gate = (call.options.one('fail-on') ?? 'error') as Severity;
    const impact = compared?.impact ?? null;
    const { rules, datasets } = { ...folder, ...data };
    // What is wrong with rules and data stands in every file too: it is as much of why it is not clean.
    const ofRules = otherThanUnread(folder);
    const whole = {
      ...report,
      problems: [...ofRules, ...data.problems, ...report.problems],
    };
    const written = { call, report: whole, impact, gate, rules, datasets, shown: folder.shown };
    const problems = [
      ...ofRules,
      ...data.problems,
      ...report.barriers.flatMap((one) => one.problems),
      ...report.problems,
      ...(compared?.problems ?? []),
      ...(await writeReports(written)),
    ];
    const { ofExcuses = [], others = [] } = Object.groupBy(problems, (one) =>
      isOfExcuse(one) ? 'ofExcuses' : 'others',
    );
    const exit = exitOf(report, { ofExcuses, others }, gate);
    const shown = { report, gate, today };
    return {
      exit,
      problems,
      document: { ...checkJson(report, impact) },
      page: (screen) => [
        ...checkPage(shown, call.options.has('details'), screen),
        ...(impact ? impactPage(impact, screen) : []),
        ...(call.options.has('github') ? annotationLines(written) : []),
      ],
      ...(exit === 1 ? { reason: checkReason(report, gate) } : {}),
    };
  },
};

function unknownChecks(call: Call, { rules, unreadChecks }: RuleFolder): Problem[] {
  const known = [...rules.checks.keys(), ...unreadChecks.map(({ check: id }) => id)];
  return call.options
    .all('only')
    .filter((id) => !known.includes(id))
    .map((name) => problem('check.unknown', { name, nearest: nearest(name, known) ?? '–' }));
}

/** What is wrong with the rules, without what is told of checks that could not be read. */
function otherThanUnread({ problems, unreadChecks }: RuleFolder): RuleFolder['problems'] {
  const told = new Set<Problem>(unreadChecks.flatMap((one) => one.problems));
  return problems.filter((one) => !told.has(one));
}

const excusesOf = ({ rules }: RuleFolder, today: string): Excuses => ({
  acknowledgements: rules.acknowledgements,
  waivers: rules.waivers,
  today,
});

/** The day of the machine is read where none is said, and the page tells. */
function dayOf(call: Call): { readonly day: string; readonly said: boolean } {
  const said = call.options.one('today');
  return said === null
    ? { day: new Date().toISOString().slice(0, 10), said: false }
    : { day: said, said: true };
}

/** 3 where not everything was carried out, 1 where a finding or an excuse counts at the gate. */
function exitOf(
  { counts }: CheckReport,
  { ofExcuses, others }: Readonly<Record<'ofExcuses' | 'others', readonly Problem[]>>,
  gate: Severity,
): Exit {
  const isError = ({ severity }: Problem) => severity === 'error' || severity === 'critical';
  if (counts.errors > 0 || counts.skipped > 0 || others.some(isError)) return 3;
  const counted = severities.slice(severities.indexOf(gate));
  return counted.some((severity) => counts.fail[severity] > 0) ||
    ofExcuses.some(({ severity }) => counted.includes(severity))
    ? 1
    : 0;
}
