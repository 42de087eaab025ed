// What `npm run data:verify` does: counts what was transcribed from the report, re-reads every value
// from its printed text and, where the source text is at hand, holds it against that. Takes the folder
// of another copy as its argument. Ends with 1 when something does not hold.
import path from 'node:path';
import { requireNode } from '../requireNode.mjs';
import { sourceText } from '../sourceText.mjs';

requireNode('npm run data:verify');

const { reportChecks, sourceChecks } = await import('../../tests/data/checks/index.ts');
const { lineCoverage } = await import('../../tests/data/checks/lineCoverage.ts');
const { readReport, reportFolder } = await import('../../tests/data/printedReport.ts');
const { readSource } = await import('../../tests/data/sourceText.ts');

const folder = process.argv[2] === undefined ? reportFolder : path.resolve(process.argv[2]);
const report = await readReport(folder);
const source = readSource();
for (const { code, file, pointer } of report.problems)
  fail(`${code} ${file ?? ''}${pointer ?? ''}`);
if (report.dataset) {
  count();
  for (const [name, check] of Object.entries(reportChecks)) tell(name, check(report));
  if (source) {
    for (const [name, check] of Object.entries(sourceChecks)) tell(name, check(report, source));
    cover(lineCoverage(report, source));
  } else {
    console.log(`source text: not at ${sourceText().file} (TOLOK_SOURCE); not compared`);
  }
}

function count() {
  const { tables, cells, statements } = report;
  console.log(`tables: ${tables}`);
  console.log(`cells: ${cells.length}`);
  console.log(`statements: ${statements.length}`);
}

function tell(name, findings) {
  console.log(`${findings.length === 0 ? 'holds' : 'fails'}: ${name}`);
  findings.forEach(fail);
}

function cover({ numeric, inCells, inStatements, listed, missing }) {
  const percent = ((numeric - missing.length) / numeric) * 100;
  console.log(
    `lines with digits: ${numeric}; cells ${inCells}, statements ${inStatements}, listed ${listed}; covered ${percent.toFixed(2)} %`,
  );
}

function fail(finding) {
  console.error(`  ${finding}`);
  process.exitCode = 1;
}
