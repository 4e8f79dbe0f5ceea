import { expect, test } from 'vitest';
import { openBooks } from '../../bench/books.ts';
import { makeHome, setUpPractice } from '../../bench/home.ts';
import { checkBooks } from '../../bench/kill-check.ts';
import { agree } from '../../bench/kill-practice.ts';
import { emptyLedger, sendAgain, startWriters } from '../../bench/kill-writers.ts';
import { startServer } from '../../bench/server-process.ts';

test('the check after a crash sees a lost entry, a second one, a wrong total and a wrong balance', {
  timeout: 300_000,
}, async () => {
  const isPostgres = process.env.HOLDFAST_TEST_DATABASE === 'postgres';
  const home = await makeHome(
    isPostgres ? 'postgres' : 'sqlite',
    process.env.HOLDFAST_TEST_POSTGRES_URL ?? null,
  );
  const practice = await setUpPractice(home);
  const server = await startServer(home.env);
  const agreed = await agree(server.url, practice.apiKey);
  const ledger = emptyLedger();
  const writers = startWriters(server.url, practice.apiKey, agreed, ledger, 4);
  while (ledger.acknowledged.size < 30) await new Promise((resolve) => setTimeout(resolve, 20));
  writers.stop();
  await writers.done;
  await sendAgain(server.url, practice.apiKey, ledger, 5);
  const faultsNow = async () => (await checkBooks(home, practice, server.url, agreed, ledger)).faults;
  expect(await faultsNow()).toEqual([]);

  const books = await openBooks(home, practice.practiceId);
  const given = [...ledger.acknowledged.values()].map(({ id }) => id);
  const retainer = agreed.find((one) => one.retainer !== null)?.id;
  await books.rows('update periods set used_by_segment = ? where practice_id = ? and engagement_id = ?', [
    ...['[7]', practice.practiceId, retainer],
  ]);
  await books.rows('update monthly_totals set entries = entries + 1 where practice_id = ?', [
    practice.practiceId,
  ]);
  await books.rows("update time_entries set id = 'nobody sent it' where practice_id = ? and id = ?", [
    ...[practice.practiceId, given[0]],
  ]);
  const found = (await faultsNow()).join('\n');
  expect(found).toContain(`entry of ${given[0]} is missing`);
  expect(found).toContain('entry of nobody sent it belongs to no acknowledged request');
  expect(found).toContain('the totals of a month are not the sums of its entries');
  expect(found).toContain('but a replay gives');
  await books.close();
  await server.stop();
  await home.remove();
});
