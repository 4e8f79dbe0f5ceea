import { rounded } from './figures.ts';
import { measureImport } from './imports.ts';
import type { Journey } from './journey.ts';

const REACH_PER_SECOND = 20_000;

/** Taking over another program's history: a person waits for the reading, looks at the preview and commits. */
export const importRows: Journey = {
  key: 'import',
  title: 'Import of an export',
  how:
    'A Toggl export sent to `POST /api/v1/imports` and committed, rows a second over both. The limit is the bare driver ' +
    'writing as many made-up entries into the same table with the same indexes, many rows to a statement; an import reads ' +
    'and lays out every row for the preview before it writes it.',
  run: async (bench) => {
    const rows = bench.isQuick ? 10_000 : 1_000_000;
    const { filled } = await bench.filledHome(bench.sizes.at(-1) ?? 0);
    const measured = await measureImport(bench.engine, bench.postgresUrl, rows);
    const { rowsPerSecond, readSeconds, stagedSeconds, committedSeconds, againSeconds, peakMb } = measured;
    return [
      {
        what: `${rows.toLocaleString('en-US')} rows`,
        figure:
          `${rounded(rowsPerSecond)} rows/s (laid out in ${stagedSeconds} s, of which reading alone takes ${readSeconds} s; ` +
          `committed in ${committedSeconds} s; the same file again ${againSeconds} s; at most ${peakMb} MB)`,
        limit: `bare driver ${rounded(filled.writtenPerSecond)} rows/s`,
        ratio: `${Math.round((rowsPerSecond / filled.writtenPerSecond) * 100)} %`,
        reach: `at least ${REACH_PER_SECOND.toLocaleString('en-US')} rows/s`,
        isMet: rowsPerSecond >= REACH_PER_SECOND,
      },
    ];
  },
};
