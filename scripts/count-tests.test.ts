import { expect, test } from 'vitest';
import { countTests } from './count-tests.mjs';

type Counts = Readonly<{ passed?: number; failed?: number; skipped?: number; files?: readonly unknown[] }>;

function report({ passed = 0, failed = 0, skipped = 0, files = [] }: Counts): string {
  return JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    numPendingTests: skipped,
    numTodoTests: 0,
    testResults: files,
  });
}

test('passed, failed and skipped tests are counted as they are', () => {
  expect(countTests(report({ passed: 4 }), 0)).toEqual({ passed: 4, failed: 0, skipped: 0 });
  expect(countTests(report({ passed: 4, failed: 2, skipped: 1 }), 1)).toEqual({
    passed: 4,
    failed: 2,
    skipped: 1,
  });
});

test('a file that could not be loaded is a failure of its own', () => {
  const files = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
  ];
  expect(countTests(report({ passed: 1, failed: 1, files }), 1).failed).toBe(2);
});

test('an error outside of the tests fails a suite in which every test passed', () => {
  expect(countTests(report({ passed: 9 }), 1)).toMatchObject({ passed: 9, failed: 1 });
});

test('a suite that ran no test has failed', () => {
  expect(countTests(report({}), 0)).toMatchObject({ failed: 1, remark: 'no test ran' });
  expect(countTests(report({ skipped: 3 }), 0)).toMatchObject({ failed: 1, remark: 'no test ran' });
});
