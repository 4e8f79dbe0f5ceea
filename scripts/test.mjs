import { prepare } from './prepare.mjs';
import { runScript, UserError } from './processes.mjs';
import { suites } from './suites.mjs';

// `npm test` runs every suite; `npm test -- core sqlite` those named. What a machine cannot run counts as failed, so that
// nobody takes half a run for a whole one; HOLDFAST_ALLOW_PARTIAL=1 lets it pass, but never in CI.

const partialIsAllowed = process.env.HOLDFAST_ALLOW_PARTIAL === '1' && !process.env.CI;

/** @typedef {import('./count-tests.mjs').Outcome & { title: string, seconds: number, userError?: string }} Line */

/**
 * @param {import('./suites.mjs').Suite} suite
 * @returns {Promise<Line>}
 */
async function runSuite(suite) {
  console.log(`\n▸ ${suite.title}`);
  const startedAt = performance.now();
  const outcome = await suite.run().catch((error) => {
    if (!(error instanceof UserError)) throw error;
    console.error(error.message);
    return {
      passed: 0,
      failed: partialIsAllowed ? 0 : 1,
      skipped: 0,
      remark: 'did not run',
      userError: error.message,
    };
  });
  return { ...outcome, title: suite.title, seconds: (performance.now() - startedAt) / 1000 };
}

/** @param {import('./count-tests.mjs').Outcome} counts */
function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** @param {readonly Line[]} lines */
function printSummary(lines) {
  const titleWidth = Math.max(...lines.map((line) => line.title.length)) + 4;
  const countWidth = Math.max(...lines.map((line) => describe(line).length)) + 4;
  console.log('');
  for (const line of lines) {
    const seconds = `${line.seconds.toFixed(1)} s`.padStart(8);
    const counts = describe(line).padEnd(countWidth);
    console.log(
      `${line.title.padEnd(titleWidth)}${counts}${seconds}${line.remark ? `   ${line.remark}` : ''}`,
    );
  }
  for (const { title, userError } of lines)
    if (userError) console.log(`\n${title} did not run: ${userError}`);
}

/** @param {readonly string[]} keys */
function chooseSuites(keys) {
  const unknown = keys.find((key) => !suites.some((suite) => suite.key === key));
  if (unknown) {
    throw new UserError(`There is no suite "${unknown}": ${suites.map((suite) => suite.key).join(', ')}.`);
  }
  return keys.length === 0 ? suites : suites.filter((suite) => keys.includes(suite.key));
}

await runScript(async () => {
  const chosen = chooseSuites(process.argv.slice(2));
  await prepare({ web: chosen.some((suite) => suite.key === 'journeys') });
  /** @type {Line[]} */
  const lines = [];
  for (const suite of chosen) lines.push(await runSuite(suite));
  printSummary(lines);
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const line of lines) {
    total.passed += line.passed;
    total.failed += line.failed;
    total.skipped += line.skipped;
  }
  console.log(`\n${describe(total)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
