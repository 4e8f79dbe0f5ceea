/**
 * What one suite came to. A check that is no collection of tests (types, lint) counts as one.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, remark?: string }} Outcome
 */

/**
 * Reads the counts from the report that Vitest leaves. A file that could not be loaded holds no failing test and an error
 * outside of any test fails the run without one: neither may pass for success, and neither may a run of no test.
 *
 * @param {string} report
 * @param {number} code
 * @returns {Outcome}
 */
export function countTests(report, code) {
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
   *   testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const counts = JSON.parse(report);
  const brokenFiles = counts.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  const passed = counts.numPassedTests;
  const skipped = counts.numPendingTests + counts.numTodoTests;
  const failed = counts.numFailedTests + brokenFiles.length;
  if (passed + failed === 0) return { passed, failed: 1, skipped, remark: 'no test ran' };
  if (failed === 0 && code !== 0)
    return { passed, failed: 1, skipped, remark: 'an error outside of the tests' };
  return { passed, failed, skipped };
}
