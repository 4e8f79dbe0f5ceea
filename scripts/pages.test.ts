import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { routes } from '../contract/routes.ts';
import { mounted, routesByRoom } from '../server/app.ts';
import { eventsPage } from './events-page.ts';
import { routesPage } from './routes-page.ts';

test('docs/routes.md shows every route by its room, as it is', () => {
  const page = readFileSync(new URL('../docs/routes.md', import.meta.url), 'utf8');
  expect(page, 'run npm run openapi').toBe(routesPage(routesByRoom));
  const declared = Object.values(routes).flatMap((group) => Object.keys(group));
  expect(mounted.length).toBe(declared.length);
});

test('docs/events.md shows every event with its facts, as it is', () => {
  const page = readFileSync(new URL('../docs/events.md', import.meta.url), 'utf8');
  expect(page, 'run npm run openapi').toBe(eventsPage());
});
