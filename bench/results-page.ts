import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Line } from './journey.ts';

const benchmarks = 'benchmarks.md';

/** A table of results with the circumstances it came from. */
export function resultTable(lines: readonly Line[]): string {
  const rows = lines.map(({ what, figure, limit, ratio, reach, isMet }) => {
    const verdict = isMet === null ? '' : isMet ? 'met' : '**not met**';
    return `| ${[what, figure, limit, ratio, reach, verdict].join(' | ')} |`;
  });
  return [
    '| | Holdfast | limit in the same run | ratio | wanted | |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** Puts a text between the markers of this name in a page of docs/; a page without them gets them at its end. */
export function writeSection(name: string, text: string, file = benchmarks): void {
  const page = fileURLToPath(new URL(`../docs/${file}`, import.meta.url));
  const [from, to] = [`<!-- ${name}: written by the run -->`, `<!-- end of ${name} -->`];
  const before = existsSync(page) ? readFileSync(page, 'utf8') : '# Benchmarks\n';
  const section = `${from}\n\n${text.trim()}\n\n${to}`;
  const start = before.indexOf(from);
  const end = before.indexOf(to);
  const after =
    start >= 0 && end > start
      ? before.slice(0, start) + section + before.slice(end + to.length)
      : `${before.trimEnd()}\n\n${section}\n`;
  writeFileSync(page, after);
}
