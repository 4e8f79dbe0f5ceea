import { pinnedNode, prepare } from './prepare.mjs';
import { Interrupted, Obstacle, projectEnv, root, run, runScript } from './processes.mjs';

// `node scripts/launch.mjs <file> [arguments]` makes everything ready, then runs the file on the pinned Node. It does what a
// `prestart` would do; npm leaves those out wherever the scripts of packages are switched off.

/**
 * @param {string} node
 * @param {readonly string[]} words the file and its arguments
 * @returns {Promise<number>}
 */
async function runOnPinnedNode(node, words) {
  if (process.execve && process.platform !== 'win32') {
    // The program takes this process's place: one process less, and signals reach it directly.
    process.chdir(root);
    process.execve(node, [node, ...words], projectEnv());
  }
  try {
    const { code } = await run(node, words);
    return code;
  } catch (error) {
    // A server that was told to end and ended well has not failed.
    if (error instanceof Interrupted && error.childCode !== undefined) return error.childCode;
    throw error;
  }
}

await runScript(async () => {
  const words = process.argv.slice(2);
  if (words.length === 0) throw new Obstacle('Usage: node scripts/launch.mjs <file> [arguments]');
  await prepare({ web: true });
  return runOnPinnedNode(pinnedNode(), words);
});
