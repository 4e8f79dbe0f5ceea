import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireChromium } from './chromium.mjs';
import { countTests } from './count-tests.mjs';
import { borrowPostgres } from './postgres.mjs';
import { projectEnv, root, run } from './processes.mjs';

/**
 * @typedef {import('./count-tests.mjs').Outcome} Outcome
 * @typedef {{ key: string, title: string, run: () => Promise<Outcome> }} Suite
 */

/**
 * @param {boolean} held
 * @returns {Outcome}
 */
const oneCheck = (held) => ({ passed: held ? 1 : 0, failed: held ? 0 : 1, skipped: 0 });

/** @param {RegExp} name */
function webHas(name) {
  const files = readdirSync(join(root, 'web'), { recursive: true, encoding: 'utf8' });
  return files.some((file) => name.test(file) && !file.includes('node_modules'));
}

/** @returns {Promise<Outcome>} */
async function checkTypes() {
  const projects = [
    'core',
    'core/tsconfig.test.json',
    'tsconfig.json',
    ...(webHas(/\.tsx?$/) ? ['web', 'web/tsconfig.test.json'] : []),
  ];
  let held = true;
  for (const project of projects) {
    const { code } = await run('tsc', ['-p', project]);
    held &&= code === 0;
  }
  return oneCheck(held);
}

/** @returns {Promise<Outcome>} */
async function checkLint() {
  const { code } = await run('biome', ['check', '--error-on-warnings']);
  return oneCheck(code === 0);
}

/** Each worker of the server's tests holds some connections, and a PostgreSQL as it comes allows a hundred. */
const MOST_WORKERS = 4;

/**
 * @param {string} project
 * @param {Record<string, string>} [extra]
 * @returns {Promise<Outcome>}
 */
async function runVitest(project, extra = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'holdfast-report-'));
  const report = join(folder, 'report.json');
  try {
    // A person's own DATABASE_URL names their practice's books: no test may ever meet it.
    const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
    const env = projectEnv({ DATABASE_URL: undefined, ...plain, ...extra });
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    // Vitest leaves a core to whoever watches; nobody does, and most tests wait for a database or a browser.
    const workers = `--maxWorkers=${Math.min(MOST_WORKERS, Math.max(2, availableParallelism()))}`;
    const { code } = await run('vitest', ['run', '--project', project, workers, ...reporters], { env });
    if (existsSync(report)) return countTests(readFileSync(report, 'utf8'), code);
    return { passed: 0, failed: 1, skipped: 0, remark: 'no test ran' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns {Promise<Outcome>} */
async function runServerOnPostgres() {
  const server = await borrowPostgres();
  try {
    const env = { HOLDFAST_TEST_DATABASE: 'postgres', HOLDFAST_TEST_POSTGRES_URL: server.url };
    return await runVitest('server', env);
  } finally {
    await server.stop();
  }
}

/** @returns {Promise<Outcome>} */
async function runJourneys() {
  const chromium = await requireChromium();
  return runVitest('e2e', { HOLDFAST_CHROMIUM: chromium, HOLDFAST_TEST_DATABASE: 'sqlite' });
}

/** @type {readonly Suite[]} the suites in the order they run: what fails fastest comes first */
export const suites = [
  { key: 'types', title: 'types', run: checkTypes },
  { key: 'lint', title: 'lint', run: checkLint },
  { key: 'rules', title: 'rules of the house', run: () => runVitest('rules') },
  { key: 'core', title: 'core', run: () => runVitest('core') },
  ...(webHas(/\.test\.tsx?$/) ? [{ key: 'web', title: 'web', run: () => runVitest('web') }] : []),
  {
    key: 'sqlite',
    title: 'server on SQLite',
    run: () => runVitest('server', { HOLDFAST_TEST_DATABASE: 'sqlite' }),
  },
  { key: 'postgres', title: 'server on PostgreSQL', run: runServerOnPostgres },
  { key: 'journeys', title: 'browser journeys', run: runJourneys },
];
