import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readExport } from '../server/imports/read-export.ts';
import { type Engine, makeHome, type Practice, setUpPractice } from './home.ts';
import { residentMb, type ServerProcess, startServer } from './server-process.ts';

/** Seconds of each step of importing a Toggl export of ten years, and the most memory the server held. */
export interface ImportFigures {
  readonly engine: Engine;
  readonly rows: number;
  readonly fileMb: number;
  /** Parsing and interpreting alone, without a server. */
  readonly readSeconds: number;
  readonly stagedSeconds: number;
  readonly committedSeconds: number;
  /** The same file once more: every row is known. */
  readonly againSeconds: number;
  /** What a person waits for: staged and committed. */
  readonly rowsPerSecond: number;
  readonly idleMb: number;
  readonly peakMb: number;
}

/** Imports a made-up export into a server of its own over HTTP, and the same file again. */
export async function measureImport(
  engine: Engine,
  postgresUrl: string | null,
  rows: number,
): Promise<ImportFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-bench-'));
  const home = await makeHome(engine, postgresUrl);
  try {
    const path = join(folder, 'toggl.csv');
    const bytes = await writeExport(path, rows);
    const readSeconds = await timed(() => readAlone(path));
    const practice = await setUpPractice(home);
    const server = await startServer(home.env);
    const memory = watchMemory(server.pid);
    try {
      const steps = await importTwice(server, practice, path, rows);
      return {
        engine,
        rows,
        fileMb: Math.round(bytes / 1e6),
        readSeconds,
        ...steps,
        rowsPerSecond: Math.round(rows / (steps.stagedSeconds + steps.committedSeconds)),
        ...memory.stop(),
      };
    } finally {
      memory.stop();
      await server.stop();
    }
  } finally {
    await home.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

async function importTwice(server: ServerProcess, practice: Practice, path: string, rows: number) {
  let first = '';
  const stagedSeconds = await timed(async () => {
    first = await startImport(server, practice, path);
  });
  const committedSeconds = await timed(() => commit(server, practice, first, rows));
  let again = '';
  const againSeconds = await timed(async () => {
    again = await startImport(server, practice, path);
  });
  await commit(server, practice, again, 0);
  return { stagedSeconds, committedSeconds, againSeconds };
}

/** Ten years of work for forty clients with two projects each, in the order Toggl writes them: by day. */
async function writeExport(path: string, rows: number): Promise<number> {
  const file = createWriteStream(path);
  const header =
    'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount (EUR)';
  let text = `\ufeff${header}\r\n`;
  let bytes = 0;
  const firstDay = Temporal.PlainDate.from('2016-01-01');
  const two = (part: number) => String(part).padStart(2, '0');
  const perDay = Math.ceil(rows / 3650);
  for (let row = 0; row < rows; row += 1) {
    const day = firstDay.add({ days: Math.floor(row / perDay) }).toString();
    const hour = 8 + (row % 10);
    const rest = `${two(row % 60)}:${two(Math.floor(row / 7) % 60)}`;
    text += `Inés Vega,ines@estudiovega.example,Client ${row % 40},Project ${row % 80},,"Note ${row}, with comma",Yes,${day},${two(hour)}:${rest},${day},${two(hour + 1)}:${rest},01:00:00,"call, status",100.00\r\n`;
    if (text.length < 1 << 20 && row < rows - 1) continue;
    const chunk = Buffer.from(text);
    bytes += chunk.length;
    text = '';
    if (!file.write(chunk)) await new Promise((resolve) => file.once('drain', resolve));
  }
  await new Promise<void>((resolve) => file.end(resolve));
  return bytes;
}

async function readAlone(path: string): Promise<void> {
  const manner = { timeZone: 'Europe/Madrid', currency: 'EUR', minorDigitsOf: () => 2 };
  const read = await readExport(() => createReadStream(path, { highWaterMark: 256 * 1024 }), manner);
  if ('refused' in read) throw new Error(read.refused);
  for await (const batch of read.batches()) if (batch.length === 0) throw new Error('An empty batch');
}

/** Sends the file the way a browser does, as a stream that nobody holds in memory. */
async function startImport(server: ServerProcess, practice: Practice, path: string): Promise<string> {
  async function* form() {
    yield Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="toggl.csv"\r\n\r\n');
    yield* createReadStream(path, { highWaterMark: 256 * 1024 });
    yield Buffer.from('\r\n--b--\r\n');
  }
  const type = { 'content-type': 'multipart/form-data; boundary=b' };
  const init = { body: ReadableStream.from(form()), duplex: 'half' };
  const reply = await post<{ readonly id: string }>(server, practice, 'imports', type, init);
  return reply.id;
}

async function commit(
  server: ServerProcess,
  practice: Practice,
  id: string,
  expected: number,
): Promise<void> {
  const reply = await post<{ readonly imported: number }>(server, practice, `imports/${id}/commit`, {}, {});
  if (reply.imported !== expected) throw new Error(`${reply.imported} rows imported, not ${expected}`);
}

async function post<T>(
  server: ServerProcess,
  practice: Practice,
  path: string,
  headers: Readonly<Record<string, string>>,
  init: object,
): Promise<T> {
  const answered = await fetch(`${server.url}/api/v1/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${practice.apiKey}`, ...headers },
    ...init,
    // A million rows take longer than the five minutes after which fetch gives up waiting on a busy machine.
    signal: AbortSignal.timeout(3_600_000),
  });
  if (!answered.ok) throw new Error(await answered.text());
  return (await answered.json()) as T;
}

function watchMemory(pid: number) {
  const idleMb = Math.round(residentMb(pid));
  let peakMb = idleMb;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb, Math.round(residentMb(pid)));
  }, 100);
  return {
    stop: () => {
      clearInterval(watch);
      return { idleMb, peakMb };
    },
  };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return Math.round((performance.now() - started) / 100) / 10;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rows = Number(process.argv[2] ?? 1_000_000);
  const postgresUrl = process.env.HOLDFAST_TEST_POSTGRES_URL ?? null;
  const figures = await measureImport(postgresUrl ? 'postgres' : 'sqlite', postgresUrl, rows);
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
}
