// What `npm run data:nasional` does: makes up the package of a whole country's work units and writes
// it to the folder given with --out. Nothing of it is stored in the repository.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { requireNode } from '../requireNode.mjs';

requireNode('npm run data:nasional');

const usage =
  'npm run data:nasional -- --out FOLDER [--units 20000] [--years 2018-2022] [--seed 2022]';

const { nationalSize, readOptions } = await import('./nasional/options.ts');
const { writeNational } = await import('./nasional/writeNational.ts');

const { out, options } = readCall();
const started = performance.now();
const written = await writeNational(out, options);
for (const [name, { rows, bytes }] of written) console.log(`${name}: ${bytes} bytes, ${rows} rows`);
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`seed ${options.seed}: ${seconds} seconds, in ${out}`);

function readCall() {
  try {
    const { values } = parseArgs({
      options: {
        out: { type: 'string' },
        units: { type: 'string', default: String(nationalSize.units) },
        years: { type: 'string', default: nationalSize.years.join('-') },
        seed: { type: 'string', default: String(nationalSize.seed) },
      },
    });
    if (!values.out) throw new Error('--out FOLDER is missing');
    return { out: outFolder(values.out), options: readOptions(values) };
  } catch (cause) {
    console.error(`${cause.message}\n${usage}`);
    process.exit(2);
  }
}

/** Data packages of the repository are not written over. */
function outFolder(given) {
  const folder = path.resolve(process.env.INIT_CWD ?? '.', given);
  const datasets = path.resolve(import.meta.dirname, '../../datasets');
  const inside = !path.relative(datasets, folder).startsWith('..');
  if (inside && (folder === datasets || (existsSync(folder) && readdirSync(folder).length > 0))) {
    throw new Error(`${folder} holds data of the repository`);
  }
  return folder;
}
