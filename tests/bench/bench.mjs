// Plain JavaScript, so that an old Node gets a sentence and not a stack trace.
import { requireNode } from '../../scripts/requireNode.mjs';
import { preparePeers } from './prepare.mjs';

requireNode('npm run bench');
if (!preparePeers()) console.error('bench: the peers are not installed; they are left out');
const { main } = await import('./src/main.ts');
process.exitCode = await main(process.argv.slice(2));
