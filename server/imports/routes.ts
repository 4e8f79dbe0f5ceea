import type { UseCases } from '../http/mounted.ts';
import { commitImport } from './commit-import.ts';
import { discardImport, getImport, listImportRows, listImports } from './list-imports.ts';
import { startImport } from './start-import.ts';

export const importRoutes: UseCases = {
  startImport,
  listImports,
  getImport,
  listImportRows,
  commitImport,
  discardImport,
};
