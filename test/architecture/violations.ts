import { type Import, isTest, type Source, sources } from './sources.ts';

const configs = sources.filter(({ path }) => path.endsWith('.config.ts'));
const partsOfConfigs = new Set(configs.flatMap(({ imports }) => imports.map(({ target }) => target)));

/** What runs for a practice or builds what runs; tests and the configuration of tools reach further. */
export const code = sources.filter(
  (source) => !isTest(source.path) && !configs.includes(source) && !partsOfConfigs.has(source.path),
);

export type Rule = (source: Source, imported: Import) => string | undefined;

/** Every import a rule complains about, with what to do instead. */
export function violations(rule: Rule, among = code): readonly string[] {
  return among.flatMap((source) =>
    source.imports.flatMap((imported) => {
      const complaint = rule(source, imported);
      return complaint ? [`${source.path}:${imported.line} imports ${imported.target}: ${complaint}`] : [];
    }),
  );
}
