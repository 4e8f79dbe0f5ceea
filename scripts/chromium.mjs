import { existsSync } from 'node:fs';
import { findInPath, installDebianPackages } from './debian.mjs';
import { UserError } from './processes.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @returns {string | undefined} */
function findChromium() {
  const given = process.env.HOLDFAST_CHROMIUM;
  if (given) return given;
  return (
    names.map(findInPath).find((path) => path !== undefined) ?? elsewhere.find((path) => existsSync(path))
  );
}

/**
 * The browser of the browser journeys, installed first where that is possible.
 *
 * @returns {Promise<string>} the path of its program
 */
export async function requireChromium() {
  const found = findChromium();
  if (found) return found;
  // Without a font of its own a bare machine draws no text at all.
  if (await installDebianPackages(['chromium', 'fonts-liberation'])) {
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new UserError(
    'Chromium is missing: install it with "sudo apt-get install chromium", or name one in HOLDFAST_CHROMIUM.',
  );
}
