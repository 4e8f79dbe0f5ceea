import { writeFileSync } from 'node:fs';
import { openApiDocument } from '../server/http/openapi.ts';

// The document is checked in, so that a change of the API shows as a change of it in review.
writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(openApiDocument(), null, 2)}\n`);
