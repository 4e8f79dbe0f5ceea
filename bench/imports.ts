import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { imports } from '../contract/imports.ts';
import { readExport } from '../server/imports/read-export.ts';
import { openWorld, type World } from '../test/world.ts';

/** Seconds of each step of importing a Toggl export, and the most memory the process held. */
export interface ImportFigures {
  readonly database: 'sqlite' | 'postgres';
  readonly rows: number;
  readonly fileMegabytes: number;
  readonly readSeconds: number;
  readonly stagedSeconds: number;
  readonly committedSeconds: number;
  readonly againSeconds: number;
  readonly rowsPerSecond: number;
  readonly peakMegabytes: number;
}

/**
 * Imports a made-up export: read alone, then read and staged, committed, and the same file once more. Rows per second
 * count what a person waits for: staging and commit. SQLite in a temporary folder, PostgreSQL when the tests' variables
 * ask for it (node scripts/postgres.mjs run -- node bench/imports.ts).
 */
export async function measureImport(rows: number): Promise<ImportFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-bench-'));
  const world = await openWorld('2026-01-10T08:00:00Z');
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 100);
  try {
    const path = join(folder, 'toggl.csv');
    const bytes = await writeExport(path, rows);
    const readSeconds = await timed(() => readAlone(path));
    let id = '';
    const stagedSeconds = await timed(async () => {
      id = await startImport(world, path);
    });
    const committedSeconds = await timed(() => commit(world, id, rows));
    let again = '';
    const againSeconds = await timed(async () => {
      again = await startImport(world, path);
    });
    await commit(world, again, 0);
    return {
      database: world.database.engine,
      rows,
      fileMegabytes: Math.round(bytes / 1e6),
      ...{ readSeconds, stagedSeconds, committedSeconds, againSeconds },
      rowsPerSecond: Math.round(rows / (stagedSeconds + committedSeconds)),
      peakMegabytes: Math.round(peak / 1e6),
    };
  } finally {
    clearInterval(watch);
    await world.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ten years of work for forty clients with two projects each, in the order Toggl writes them: by day. */
async function writeExport(path: string, rows: number): Promise<number> {
  const file = createWriteStream(path);
  const header =
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)\r\n';
  let text = `\ufeff${header}`;
  let bytes = 0;
  const firstDay = Temporal.PlainDate.from('2016-01-01');
  const two = (part: number) => String(part).padStart(2, '0');
  const perDay = Math.ceil(rows / 3650);
  for (let row = 0; row < rows; row += 1) {
    const day = firstDay.add({ days: Math.floor(row / perDay) }).toString();
    const [hour, minute, second] = [8 + (row % 10), row % 60, Math.floor(row / 7) % 60];
    const rest = `${two(minute)}:${two(second)}`;
    text += `Inés Vega,ines@estudiovega.example,Client ${row % 40},Project ${row % 80},,"Note ${row}, with comma",Yes,${day},${two(hour)}:${rest},${day},${two(hour + 1)}:${rest},01:00:00,"call, status",100.00\r\n`;
    if (text.length < 1 << 20 && row < rows - 1) continue;
    const chunk = Buffer.from(text);
    bytes += chunk.length;
    text = '';
    if (!file.write(chunk)) await new Promise((resolve) => file.once('drain', resolve));
  }
  await new Promise((resolve) => file.end(resolve));
  return bytes;
}

async function readAlone(path: string): Promise<void> {
  const manner = { timeZone: 'Europe/Madrid', currency: 'EUR', minorDigitsOf: () => 2 };
  const read = await readExport(() => createReadStream(path, { highWaterMark: 256 * 1024 }), manner);
  if ('refused' in read) throw new Error(read.refused);
  for await (const batch of read.batches()) if (batch.length === 0) throw new Error('An empty batch');
}

/** Sends the file the way a browser does, as a stream that nobody holds in memory. */
async function startImport(world: World, path: string): Promise<string> {
  async function* form() {
    yield Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="toggl.csv"\r\n\r\n');
    yield* createReadStream(path, { highWaterMark: 256 * 1024 });
    yield Buffer.from('\r\n--b--\r\n');
  }
  const headers = {
    'content-type': 'multipart/form-data; boundary=b',
    authorization: `Bearer ${world.apiKey}`,
  };
  const init = { method: 'POST', headers, body: ReadableStream.from(form()), duplex: 'half' };
  const answered = await world.fetch(new Request('http://holdfast.test/api/v1/imports', init as RequestInit));
  const reply = (await answered.json()) as { readonly id: string; readonly detail?: string };
  if (answered.status !== 201) throw new Error(reply.detail);
  return reply.id;
}

async function commit(world: World, id: string, expected: number): Promise<void> {
  const { body } = await world.call(imports.commit, { params: { id } });
  if (body.imported !== expected) throw new Error(`${body.imported} rows imported, not ${expected}`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round((performance.now() - started) / 100) / 10;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(
    `${JSON.stringify(await measureImport(Number(process.argv[2] ?? 1_000_000)), null, 2)}\n`,
  );
}
