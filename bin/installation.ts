import { readFileSync } from 'node:fs';
import type { Installation } from '../cli/installation.ts';
import { readSettings } from '../server/settings.ts';

const manifest: { version: string } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);

/** Where the server listens unless PORT says otherwise. */
const DEFAULT_PORT = 4747;

/**
 * The installation that an environment names, as the command line works with it. Each operation is loaded when its
 * command runs, so that help is instant.
 */
export function installationOf(env: Readonly<Record<string, string | undefined>>): Installation {
  return {
    version: manifest.version,
    connection: {
      url: (env.HOLDFAST_URL || `http://localhost:${env.PORT || DEFAULT_PORT}`).replace(/\/+$/, ''),
      apiKey: env.HOLDFAST_API_KEY || null,
    },
    hashOfStatement: async (statement) =>
      (await import('../server/work/periods/statement-hash.ts')).hashOfStatement(statement),
    serve: async () => {
      await import('../server/serve.ts');
    },
    setUp: async (wanted) =>
      (await import('../server/operations/set-up.ts')).setUp(readSettings(env), wanted),
    migrate: async () => (await import('../server/operations/migrate.ts')).migrateNow(readSettings(env)),
    backUp: async (file) => (await import('../server/operations/back-up.ts')).backUp(readSettings(env), file),
    restore: async (file, options) =>
      (await import('../server/operations/restore.ts')).restore(readSettings(env), file, options),
  };
}
