import { describe, expect, test } from 'vitest';
import { isTest, listFiles, placesOf, readText, rootOf, sources } from './sources.ts';

const files = listFiles();
const readable = files.filter((path) => /\.(tsx?|mjs|sql|md|json|css|html|ya?ml|sh)$|^\.ci\//.test(path));

/** Made, not written: nobody reads it from top to bottom. */
const generated = new Set(['server/db/tables.ts']);

describe('a file', () => {
  test('is at most 300 lines long', () => {
    const long = files
      .filter((path) => /\.(tsx?|mjs|css)$/.test(path) && !generated.has(path))
      .map((path) => ({ path, lines: readText(path).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 300)
      .map(({ path, lines }) => `${path} has ${lines} lines: divide it by what its parts are about`);
    expect(long).toEqual([]);
  });

  test('is named in kebab-case for the thing it is about', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/;
    const nameless = /(^|[-./])(utils?|helpers?|managers?|services?|dtos?)([-./]|$)/;
    const found = sources
      .map(({ path }) => path)
      .filter((path) => !kebab.test(path.slice(path.lastIndexOf('/') + 1)) || nameless.test(path));
    expect(found).toEqual([]);
  });

  test('is no barrel: whoever needs a thing imports it from the file that holds it', () => {
    const found = sources.flatMap(({ path, code }) => [
      ...(/(^|\/)index\.tsx?$/.test(path) ? [path] : []),
      ...placesOf(path, code, /^export (type )?(\*|\{[^}]*\}) from\b/m),
    ]);
    expect(found).toEqual([]);
  });

  test('exports by name, but for the configuration of a tool', () => {
    const found = sources
      .filter(({ path }) => !path.endsWith('.config.ts'))
      .flatMap(({ path, code }) => placesOf(path, code, /^export default\b/m));
    expect(found).toEqual([]);
  });

  test('hides nothing from the compiler or the linter and leaves nothing to be done', () => {
    const words = ['biome' + '-ignore', '@ts' + '-ignore', '@ts' + '-nocheck', '@ts' + '-expect-error'];
    const pattern = new RegExp(`${words.join('|')}|\\b(${['TO', 'FIX'].join('DO|')}ME):?\\s`);
    const found = sources.flatMap(({ path, text }) => placesOf(path, text, pattern));
    expect(found).toEqual([]);
  });

  test('tells its facts itself and points to nothing outside of the project', () => {
    // A room of ours is called work: only a path that begins with it leads out of the project.
    const outside = new RegExp(
      `(?<![\\w.*>}-])/${'work'}/|\\b${'shared'}/(product|house|http|retainer|samples|hooks)`,
    );
    const found = readable
      .filter((path) => path !== 'package-lock.json')
      .flatMap((path) => placesOf(path, readText(path), outside));
    expect(found).toEqual([]);
  });
});

describe('a page of the docs', () => {
  test('names only files and folders that are there', () => {
    const named =
      /(?<![\w./-])(?:core|contract|server|web|client|cli|bin|locales|demo|bench|test|scripts)\/[\w./-]*\w/g;
    const known = new Set(files.flatMap((path) => [path, ...foldersOf(path)]));
    const found = readable
      .filter((path) => /^(docs\/.*|CONTRIBUTING|README)\.md$/.test(path))
      .flatMap((path) =>
        Array.from(readText(path).matchAll(named), ([name]) => name)
          .filter((name) => !known.has(name))
          .map((name) => `${path} names ${name}, which is gone`),
      );
    expect(found).toEqual([]);
  });
});

function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, last) => parts.slice(0, last + 1).join('/'));
}

describe('core', () => {
  test('knows no clock and no chance: now and every draw are arguments', () => {
    const found = sources
      .filter(({ path }) => rootOf(path) === 'core' && !isTest(path))
      .flatMap(({ path, code }) =>
        placesOf(path, code, /\bnew Date\b|\bDate\.|\bMath\.random\b|\bTemporal\.Now\b/),
      );
    expect(found).toEqual([]);
  });
});

describe('a test', () => {
  const tests = sources.filter(({ path }) => isTest(path));

  test('runs: none is skipped, left for later or run alone', () => {
    const found = tests.flatMap(({ path, code }) =>
      placesOf(
        path,
        code,
        /\b(test|it|describe|suite)(\.\w+)*\.(only|skip|todo|fails)\b|\bx(it|test|describe)\(/,
      ),
    );
    expect(found).toEqual([]);
  });

  test('checks something: none is empty', () => {
    const found = tests.flatMap(({ path, code }) =>
      placesOf(path, code, /\b(test|it|describe)\([^\n]*=>\s*\{\s*\}\s*[,)]/),
    );
    expect(found).toEqual([]);
  });
});
