import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import {
  type Import,
  isTest,
  nounOf,
  packageOf,
  rootOf,
  type Source,
  sources,
} from './architecture/sources.ts';

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

/** The one place that reaches above the server: it hands the demo to the server it starts. */
const handsIn = { path: 'server/serve.ts', target: 'demo/seed.ts' };

/** Third-party packages that a web page may use itself; all others come in by web/ui or web/text, the only doors. */
const everywhereInWeb = ['react', 'react-dom', '@tanstack/react-query', '@tanstack/react-router'];
const doorsOfWeb = ['ui', 'text'];

/** The folders of web that are no nouns: those every noun builds on, and those that put nouns together. */
const foundationsOfWeb = ['ui', 'text', 'api', 'entries', 'answers'];
const meetingPlacesOfWeb = ['pages', 'app'];

const shipped = new Set(Object.keys(manifest.dependencies));
const configs = sources.filter(({ path }) => path.endsWith('.config.ts'));
const partsOfConfigs = new Set(configs.flatMap(({ imports }) => imports.map(({ target }) => target)));
const code = sources.filter(
  (source) => !isTest(source.path) && !configs.includes(source) && !partsOfConfigs.has(source.path),
);

type Rule = (source: Source, imported: Import) => string | undefined;

function violations(rule: Rule, among = code): readonly string[] {
  return among.flatMap((source) =>
    source.imports.flatMap((imported) => {
      const complaint = rule(source, imported);
      return complaint ? [`${source.path}:${imported.line} imports ${imported.target}: ${complaint}`] : [];
    }),
  );
}

describe('the roots', () => {
  test('import only the roots they may', () => {
    const found = violations(({ path }, { target, isPackage }) => {
      const root = rootOf(path);
      if (path === handsIn.path && target === handsIn.target) return undefined;
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
        isPackage || rootOf(target) === 'core' ? undefined : 'build the case from values of core',
      testsOfCore,
    );
    expect(found).toEqual([]);
  });
});

describe('the nouns', () => {
  test('of core import each other in one direction', () => {
    const rolloverAndOverage = new Map<string, Map<string, string>>();
    for (const { path, imports } of code.filter((source) => rootOf(source.path) === 'core')) {
      for (const { target, line } of imports) {
        const [from, to] = [nounOf(path), nounOf(target)];
        if (!from || !to || from === to) continue;
        const known = rolloverAndOverage.get(from) ?? new Map<string, string>();
        rolloverAndOverage.set(from, known.set(to, known.get(to) ?? `${path}:${line}`));
      }
    }
    expect(cycles(rolloverAndOverage)).toEqual([]);
  });

  test('of the server never import the store of another noun', () => {
    const found = violations(({ path }, { target }) => {
      const isForeignStore = /store\.ts$/.test(target) && nounOf(target) !== nounOf(path);
      return rootOf(path) === 'server' && isForeignStore ? "call that noun's use-case" : undefined;
    });
    expect(found).toEqual([]);
  });

  test('of the web meet only in its pages', () => {
    const isNoun = (folder?: string) =>
      folder !== undefined && ![...foundationsOfWeb, ...meetingPlacesOfWeb].includes(folder);
    const found = violations(({ path }, { target, isPackage }) => {
      const [from, to] = [nounOf(path), nounOf(target)];
      if (isPackage || rootOf(path) !== 'web' || rootOf(target) !== 'web' || from === to) return undefined;
      if (isNoun(from) && isNoun(to)) return 'let a page in web/pages put both together';
      const isAbove = to !== undefined && !foundationsOfWeb.includes(to);
      return foundationsOfWeb.includes(String(from)) && isAbove
        ? 'what nouns build on knows none of them'
        : undefined;
    });
    expect(found).toEqual([]);
  });

  test('of the web take third-party components only from web/ui', () => {
    const found = violations(({ path }, { target, isPackage, isType }) => {
      if (!isPackage || isType || rootOf(path) !== 'web' || doorsOfWeb.includes(String(nounOf(path))))
        return undefined;
      if (everywhereInWeb.includes(packageOf(target))) return undefined;
      return 'take it from web/ui (components, icons, charts) or web/text (words)';
    });
    expect(found).toEqual([]);
  });
});

/** Every way back to a noun it started from, with the import that makes each step. */
function cycles(rolloverAndOverage: ReadonlyMap<string, ReadonlyMap<string, string>>): readonly string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const follow = (noun: string, trail: readonly string[]): void => {
    const start = trail.indexOf(noun);
    if (start >= 0) {
      const round = [...trail.slice(start), noun];
      const steps = round.slice(1).map((to, step) => rolloverAndOverage.get(String(round[step]))?.get(to));
      found.add(`${round.join(' → ')} (${steps.join(', ')}): move what both need into the lower noun`);
      return;
    }
    if (done.has(noun)) return;
    for (const next of rolloverAndOverage.get(noun)?.keys() ?? []) follow(next, [...trail, noun]);
    done.add(noun);
  };
  for (const noun of rolloverAndOverage.keys()) follow(noun, []);
  return [...found];
}
