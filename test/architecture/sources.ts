import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** One import of one file; `target` is a path from the project's folder, or the name of a package. */
export type Import = Readonly<{ target: string; isPackage: boolean; isType: boolean; line: number }>;

/** One file of ours; `code` is its text with the comments blanked out, so that line numbers still hold. */
export type Source = Readonly<{ path: string; text: string; code: string; imports: readonly Import[] }>;

const project = fileURLToPath(new URL('../../', import.meta.url));
const notOurs = new Set(['.git', 'node_modules', 'dist', 'data', '.cache', 'test-results']);

/** Every file of ours, as paths from the project's folder. */
export function listFiles(folder = ''): readonly string[] {
  return readdirSync(project + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (notOurs.has(entry.name)) return [];
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}

/** Reads one file as text. */
export function readText(path: string): string {
  return readFileSync(project + path, 'utf8');
}

/** Every TypeScript file of ours, read once. */
export const sources: readonly Source[] = listFiles()
  .filter((path) => /\.tsx?$/.test(path))
  .map(read);

/** Tests, their properties and builders may reach further than the code they prove. */
export function isTest(path: string): boolean {
  return /\.(test|properties)\.tsx?$/.test(path) || path.startsWith('test/');
}

export function rootOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '.';
}

/** The name of the package of an import: `hono` of `hono/html`, `@mantine/core` of `@mantine/core/styles.css`. */
export function packageOf(target: string): string {
  const [first, second] = target.split('/');
  return target.startsWith('@') ? `${first}/${second}` : String(first);
}

/** Every place in the code (or the whole text) of a file where the pattern stands, as `path:line`. */
export function placesOf(path: string, text: string, pattern: RegExp): readonly string[] {
  const everywhere = new RegExp(pattern.source, `g${pattern.flags.replace('g', '')}`);
  return Array.from(text.matchAll(everywhere), (match) => `${path}:${lineAt(text, match.index)}`);
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

function read(path: string): Source {
  const text = readText(path);
  const { module, comments } = parseSync(path, text);
  let code = text;
  for (const { start, end } of comments) {
    code = code.slice(0, start) + code.slice(start, end).replaceAll(/[^\n]/g, ' ') + code.slice(end);
  }
  const statements = [
    ...module.staticImports.map((statement) => ({ ...statement, request: statement.moduleRequest })),
    ...module.staticExports.map((statement) => ({
      ...statement,
      request: statement.entries[0]?.moduleRequest,
    })),
  ].flatMap(({ request, entries }) => {
    const isType = entries.length > 0 && entries.every((entry) => entry.isType);
    return request ? [{ written: request.value, start: request.start, isType }] : [];
  });
  // The parser lists no types that are imported in place, so these are found by their look.
  const inPlace = Array.from(code.matchAll(/\bimport\(\s*['"]([^'"\n]+)['"]/g), (match) => ({
    written: String(match[1]),
    start: match.index,
    isType: false,
  }));
  const imports = [...statements, ...inPlace].map(({ written, start, isType }) => {
    const isPackage = !written.startsWith('.');
    const target = isPackage ? written : posix.join(dirname(path), written);
    return { target, isPackage, isType, line: lineAt(code, start) };
  });
  return { path, text, code, imports };
}
