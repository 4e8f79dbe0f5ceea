import { fuzz } from './fuzz.ts';

const [n = '1500', seed = '1'] = process.argv.slice(2);
const t = performance.now();
const f = await fuzz(Number(n), Number(seed));
console.log(JSON.stringify({ ...f, faults: f.faults.length }), Math.round(performance.now() - t), 'ms');
const seen = new Map();
for (const x of f.faults) {
  const key = x.what
    .split('\n')
    .slice(0, 6)
    .join('|')
    .replaceAll(/[0-9a-f-]{36}/g, 'ID')
    .slice(0, 300);
  const e = seen.get(key) ?? { n: 0, x };
  e.n++;
  seen.set(key, e);
}
for (const [, { n, x }] of [...seen].sort((a, b) => b[1].n - a[1].n))
  console.log(`\n### ${n}× #${x.number} ${x.said.slice(0, 600)}\n${x.what.slice(0, 900)}`);
