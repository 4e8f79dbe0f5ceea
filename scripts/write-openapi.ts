import { writeFileSync } from 'node:fs';
import { routesByRoom } from '../server/app.ts';
import { openApiDocument } from '../server/http/openapi.ts';
import { eventsPage } from './events-page.ts';
import { routesPage } from './routes-page.ts';

// All three are checked in, so that a change of the API shows as a change of them in review.
writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(openApiDocument(), null, 2)}\n`);
writeFileSync(new URL('../docs/routes.md', import.meta.url), routesPage(routesByRoom));
writeFileSync(new URL('../docs/events.md', import.meta.url), eventsPage());
