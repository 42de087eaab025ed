// What `npm run build` does: it writes the notebook as plain files, ready for any server.
import { buildNotebook } from './buildNotebook.mjs';
import { requireNode } from './requireNode.mjs';

requireNode('npm run build');

const built = await buildNotebook();
console.log(built.output);
process.exitCode = built.status;
