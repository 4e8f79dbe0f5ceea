import type { UseCases } from '../../http/mounted.ts';
import { getBalance } from './balance.ts';
import { listChanges } from './list-changes.ts';
import { getStatementDocument, listStatements } from './statements.ts';

export const periodRoutes: UseCases = {
  getBalance,
  listStatements,
  getStatementDocument,
  listChanges,
};
