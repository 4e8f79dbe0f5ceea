import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sayIn } from '../locales/say.ts';
import { UserError } from '../locales/user-error.ts';
import { divideConnections } from './db/connections.ts';
import { readSettings } from './settings.ts';

function wrongIn(env: Record<string, string>): string[] {
  try {
    readSettings(env);
    return [];
  } catch (failure) {
    if (!(failure instanceof UserError)) throw failure;
    return failure.lines.map(({ key, values }) => sayIn('en')(key, values));
  }
}

test('an empty environment serves on port 4747 with the data beside the project', () => {
  const settings = readSettings({ PORT: '', HOLDFAST_SECRET: ' ' });
  expect(settings).toMatchObject({ port: 4747, databaseUrl: undefined, url: undefined, openSignUp: false });
  expect(settings).toMatchObject({ host: '127.0.0.1', proxies: { trust: 'none' } });
  expect(settings.dataFolder).toMatch(/\/data$/);
  expect(settings.largestImport).toBe(1024 ** 3);
});

test('the connections to the database are divided so that every kind of work has some', () => {
  expect(readSettings({}).databaseConnections).toBe(20);
  for (const inAll of [8, 20, 1000]) {
    const { databaseConnections } = readSettings({ HOLDFAST_DATABASE_CONNECTIONS: String(inAll) });
    const { forPractices, perPractice, shared, forAccounts } = divideConnections(databaseConnections);
    expect(forPractices + shared + forAccounts).toBe(inAll);
    expect(Math.min(shared, forAccounts)).toBeGreaterThan(0);
    expect(perPractice).toBeGreaterThan(1);
    expect(perPractice).toBeLessThan(forPractices);
  }
});

test('a relative data folder lies in the project, wherever the command is called from', () => {
  expect(readSettings({ HOLDFAST_DATA: 'books' }).dataFolder).toBe(
    readSettings({}).dataFolder.replace(/data$/, 'books'),
  );
  expect(readSettings({ HOLDFAST_DATA: join('/srv', 'books') }).dataFolder).toBe('/srv/books');
});

test('the address people open is kept without a slash at its end', () => {
  expect(readSettings({ HOLDFAST_URL: 'https://practice.example.com/' }).url).toBe(
    'https://practice.example.com',
  );
});

test('sizes are read with and without their unit', () => {
  expect(readSettings({ HOLDFAST_LARGEST_IMPORT: '500MB' }).largestImport).toBe(500 * 1024 ** 2);
  expect(readSettings({ HOLDFAST_LARGEST_IMPORT: '2 gb' }).largestImport).toBe(2 * 1024 ** 3);
  expect(readSettings({ HOLDFAST_LARGEST_IMPORT: '1000' }).largestImport).toBe(1000);
});

test.each([
  ['PORT', 'http'],
  ['PORT', '65536'],
  ['DATABASE_URL', 'mysql://localhost/holdfast'],
  ['DATABASE_URL', 'postgres://me@first.example,second.example/holdfast'],
  ['HOLDFAST_DATABASE_CONNECTIONS', '7'],
  ['HOLDFAST_DATABASE_CONNECTIONS', '1001'],
  ['HOLDFAST_DATABASE_CONNECTIONS', 'many'],
  ['HOLDFAST_URL', 'practice.example.com'],
  ['HOLDFAST_URL', 'https://example.com/practice'],
  ['HOLDFAST_SECRET', 'too short'],
  ['HOLDFAST_OPEN_SIGN_UP', 'yes'],
  ['HOLDFAST_LARGEST_IMPORT', '0'],
  ['HOLDFAST_BACKUP_URL', 'backups'],
  ['HOLDFAST_PROXIES', 'nginx'],
])('%s=%s is answered by a sentence about it', (name, value) => {
  const said = wrongIn({ [name]: value });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(name);
});

test('every wrong value is named at once, and a secret is never shown', () => {
  const said = wrongIn({ PORT: 'x', HOLDFAST_SECRET: 'hunter2', DATABASE_URL: 'mysql://me:hunter2@db/x' });
  expect(said).toHaveLength(3);
  expect(said.join()).not.toContain('hunter2');
});
