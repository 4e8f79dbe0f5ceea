import { posix } from 'node:path';
import { type ESTree, parseSync } from 'vite';
import { isTest, sources } from '../sources.ts';

/** The top level of one file: what it declares, and where the names that it imports come from. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly body: ESTree.Program['body'];
  readonly functions: ReadonlyMap<string, ESTree.Function>;
  readonly constants: ReadonlyMap<string, ESTree.Expression>;
  readonly imports: ReadonlyMap<string, Place>;
}

/** Where something is declared. */
export interface Place {
  readonly path: string;
  readonly name: string;
}

const read = new Map<string, Module>();

/** The files that the server's answers are made in. */
export const serverPaths = sources
  .map(({ path }) => path)
  .filter((path) => /^(server|core)\//.test(path) && !isTest(path));

const known = new Set(serverPaths);

/** A file of the server or the core, parsed once; undefined for any other. */
export function moduleAt(path: string): Module | undefined {
  if (!known.has(path)) return undefined;
  const module = read.get(path) ?? parse(path);
  read.set(path, module);
  return module;
}

/** Where a name of a file is declared, there or in the file that it is imported from. */
export function placeOfName(path: string, name: string): Place {
  return moduleAt(path)?.imports.get(name) ?? { path, name };
}

export function lineOf(path: string, offset: number): number {
  return (moduleAt(path)?.text ?? '').slice(0, offset).split('\n').length;
}

function parse(path: string): Module {
  const text = sources.find((source) => source.path === path)?.text ?? '';
  const { body } = parseSync(path, text).program;
  const functions = new Map<string, ESTree.Function>();
  const constants = new Map<string, ESTree.Expression>();
  const imports = new Map<string, Place>();
  for (const statement of body) {
    if (statement.type === 'ImportDeclaration') {
      const from = String(statement.source.value);
      if (!from.startsWith('.')) continue;
      for (const specifier of statement.specifiers)
        if (specifier.type === 'ImportSpecifier' && specifier.imported.type === 'Identifier')
          imports.set(specifier.local.name, {
            path: posix.join(posix.dirname(path), from),
            name: specifier.imported.name,
          });
      continue;
    }
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type === 'FunctionDeclaration' && declared.id) functions.set(declared.id.name, declared);
    if (declared?.type === 'VariableDeclaration')
      for (const { id, init } of declared.declarations)
        if (id.type === 'Identifier' && init) constants.set(id.name, init);
  }
  return { path, text, body, functions, constants, imports };
}
