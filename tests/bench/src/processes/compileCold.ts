// One cold compilation, in a process of its own. Prints its stages in milliseconds as JSON.
import { describedDataset } from '../rules/makeDataset.ts';
import { year } from '../workload/cells.ts';

const count = Number(process.argv[2]);
const began = performance.now();
const { compile, compileBulk, readRules } = await import('@tolok/engine');
const imported = performance.now();
// Only now, since what makes the rules loads some of the engine too.
const { indicatorId, makeRules } = await import('../rules/makeRules.ts');
const files = makeRules(count);
const datasets = [describedDataset(count)];
const indicators = Array.from({ length: count }, (_, i) => indicatorId(i));
const made = performance.now();
const rules = readRules(files).value;
const read = performance.now();
if (!rules) throw new Error('The rules cannot be read');
const plan = compile(rules, datasets, { indicators, workUnit: null, year }).value;
const compiled = performance.now();
if (plan?.indicators.length !== count) throw new Error('The rules cannot be compiled');
const bulk = compileBulk(plan).value;
const inBulk = performance.now();
if (bulk?.columns.length !== count) throw new Error('The plan has no bulk path');

console.log(
  JSON.stringify({
    import: imported - began,
    read: read - made,
    compile: compiled - read,
    bulk: inBulk - compiled,
  }),
);
