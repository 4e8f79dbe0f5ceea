import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { isTest, packageOf, rootOf, sources } from './architecture/sources.ts';
import { violations } from './architecture/violations.ts';

/**
 * Who may import whom. A root's own files are always allowed. Node's modules and npm packages are for those that run on
 * Node: core runs anywhere and contract and client run in the browser as well.
 */
const roots: Readonly<
  Record<string, { mayImport: readonly string[]; packages: readonly string[] | 'shipped' }>
> = {
  core: { mayImport: [], packages: [] },
  contract: { mayImport: ['core'], packages: ['zod', '@asteasolutions/zod-to-openapi'] },
  server: { mayImport: ['core', 'contract', 'locales'], packages: 'shipped' },
  client: { mayImport: ['contract'], packages: ['zod'] },
  web: { mayImport: ['client', 'contract', 'core', 'locales'], packages: 'shipped' },
  cli: { mayImport: ['client', 'contract', 'core', 'locales'], packages: 'shipped' },
  bin: { mayImport: ['cli', 'server', 'locales'], packages: 'shipped' },
  locales: { mayImport: [], packages: 'shipped' },
  demo: { mayImport: ['server', 'client', 'contract', 'core', 'locales'], packages: 'shipped' },
};

/** What is known of each language: tables without code to run, which any root may read. */
const languageTables = ['locales/languages.ts', 'locales/lexicon.ts'];

/** The one place that reaches above the server: it hands the demo to the server it starts. */
const handsIn = { path: 'server/serve.ts', target: 'demo/seed.ts' };

const shipped = new Set(Object.keys(manifest.dependencies));

describe('the roots', () => {
  test('import only the roots they may', () => {
    const found = violations(({ path }, { target, isPackage }) => {
      const root = rootOf(path);
      if (path === handsIn.path && target === handsIn.target) return undefined;
      if (languageTables.includes(target)) return undefined;
      const allowed = roots[root]?.mayImport;
      if (!allowed || isPackage || rootOf(target) === root || allowed.includes(rootOf(target)))
        return undefined;
      return `${root} may import only ${[root, ...allowed].join(', ')}; take the value as an argument, or move the code`;
    });
    expect(found).toEqual([]);
  });

  test('import only packages that are installed where Holdfast runs', () => {
    const found = violations(({ path }, { target, isPackage }) => {
      const root = rootOf(path);
      const allowed = roots[root]?.packages;
      if (!allowed || !isPackage || root === 'web') return undefined;
      if (allowed === 'shipped') {
        if (target.startsWith('node:') || shipped.has(packageOf(target))) return undefined;
        return 'code that runs for a practice needs it among the dependencies of package.json, and node: before modules of Node';
      }
      if (allowed.includes(packageOf(target))) return undefined;
      return `${root} may import ${allowed.length === 0 ? 'no package' : `only ${allowed.join(', ')}`}`;
    });
    expect(found).toEqual([]);
  });

  test('never import a test or what is made for tests', () => {
    const found = violations((_, { target, isPackage }) =>
      !isPackage && isTest(target) ? 'move what both need out of the tests' : undefined,
    );
    expect(found.filter((violation) => !violation.startsWith('bench/'))).toEqual([]);
  });

  test('test core with core alone', () => {
    const testsOfCore = sources.filter(({ path }) => isTest(path) && rootOf(path) === 'core');
    const found = violations(
      (_, { target, isPackage }) =>
        isPackage || rootOf(target) === 'core' || languageTables.includes(target)
          ? undefined
          : 'build the case from values of core',
      testsOfCore,
    );
    expect(found).toEqual([]);
  });
});
