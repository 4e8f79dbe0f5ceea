import { imports } from '../../contract/imports/imports.ts';
import { type Mounted, reads, streams, writes } from '../http/mounted.ts';
import { commitImport } from './commit-import.ts';
import { discardImport, getImport, listImportRows, listImports } from './list-imports.ts';
import { startImport } from './start-import.ts';

export const importRoutes: readonly Mounted[] = [
  streams(imports.start, startImport),
  reads(imports.list, listImports),
  reads(imports.get, getImport),
  reads(imports.rows, listImportRows),
  writes(imports.commit, commitImport),
  writes(imports.discard, discardImport),
];
