// One cold compilation, in a process of its own. Prints its stages in milliseconds as JSON.
import { describedDataset } from '../rules/makeDataset.ts';
import { indicatorId, makeRules } from '../rules/makeRules.ts';
import { year } from '../workload/cells.ts';

const count = Number(process.argv[2]);
const files = makeRules(count);
const datasets = [describedDataset(count)];
const indicators = Array.from({ length: count }, (_, i) => indicatorId(i));

const began = performance.now();
const { compile, compileBulk, readRules } = await import('@tolok/engine');
const imported = performance.now();
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
    read: read - imported,
    compile: compiled - read,
    bulk: inBulk - compiled,
  }),
);
