import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mounted } from '../app.ts';
import { allRoutes, openApiDocument } from './openapi.ts';

test('openapi.json in the repository is the contract of today (npm run openapi writes it)', () => {
  const checkedIn: unknown = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'));
  expect(checkedIn).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});

test('every route of the contract is mounted once', () => {
  const nameOf = (route: { method: string; path: string }) => `${route.method} ${route.path}`;
  expect(mounted.map((one) => nameOf(one.route)).sort()).toEqual(allRoutes().map(nameOf).sort());
});
