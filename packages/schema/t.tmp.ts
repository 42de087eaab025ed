import { readDocument } from './src/index.ts';
for (const bad of ['1', '"x"', '{"id":"","en":""}']) {
for (const n of [5000, 20000, 33000]) {
const t = performance.now();
const r = readDocument('indicator', `{"evidence":[${Array(n).fill(bad).join(',')}]}`, 'f');
console.log(bad, n, r.problems.length, (performance.now()-t).toFixed(0));
}}
const t = performance.now();
const r = readDocument('regulation', `{"replaces":[${Array(50000).fill('"X"').join(',')}]}`, 'f');
console.log(r.problems.length, (performance.now()-t).toFixed(0));
const t2 = performance.now();
const r2 = readDocument('lock', `{"files":{${Array.from({length:50000},(_, i)=>`"x ${i}":1`).join(',')}}}`, 'f');
console.log(r2.problems.length, (performance.now()-t2).toFixed(0));
