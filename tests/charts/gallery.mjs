// What `npm run gallery -w @tolok/charts` does: writes every chart into one page to look at.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { requireNode } from '../../scripts/requireNode.mjs';

requireNode('npm run gallery -w @tolok/charts');

const { galleryPage } = await import('./gallery/page.ts');

const root = path.resolve(import.meta.dirname, '../..');
const file = path.join(root, 'packages/charts/build/gallery.html');
mkdirSync(path.dirname(file), { recursive: true });
writeFileSync(file, await galleryPage('../../..'));
console.log(path.relative(root, file));
