import { pinnedNode, prepare } from './prepare.mjs';
import { Interrupted, run, runScript, UserError } from './processes.mjs';

// `node scripts/launch.mjs <file> [arguments]` makes everything ready, then runs the file on the pinned Node. It does what a
// `prestart` would do; npm leaves those out wherever the scripts of packages are switched off.

await runScript(async () => {
  const words = process.argv.slice(2);
  if (words.length === 0) throw new UserError('Usage: node scripts/launch.mjs <file> [arguments]');
  await prepare({ web: true });
  try {
    const { code } = await run(pinnedNode(), words);
    return code;
  } catch (error) {
    // A server that was told to end and ended well has not failed.
    if (error instanceof Interrupted && error.childCode !== undefined) return error.childCode;
    throw error;
  }
});
