import { pinnedNode, prepare } from './prepare.mjs';
import { Interrupted, projectEnv, run, runScript } from './processes.mjs';

// `npm start`: makes everything ready, then hands over to the server on the pinned Node. It is no `prestart`, because npm
// leaves those out wherever scripts of packages are switched off.

await runScript(async () => {
  await prepare({ web: true });
  const server = ['server/main.ts', ...process.argv.slice(2)];
  if (process.execve && process.platform !== 'win32') {
    // The server takes this process's place: one process less, and signals reach it directly.
    process.chdir(new URL('../', import.meta.url).pathname);
    process.execve(pinnedNode(), [pinnedNode(), ...server], definedOnly(projectEnv()));
  }
  try {
    const { code } = await run(pinnedNode(), server);
    return code;
  } catch (error) {
    if (error instanceof Interrupted && error.childCode !== undefined) return error.childCode;
    throw error;
  }
});

/** @param {NodeJS.ProcessEnv} env */
function definedOnly(env) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
}
