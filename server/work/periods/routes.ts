import { retainers } from '../../../contract/work/retainers.ts';
import { type Mounted, reads } from '../../http/mounted.ts';
import { getBalance } from './balance.ts';
import { listChanges } from './list-changes.ts';
import { getStatementDocument, listStatements } from './statements.ts';

export const periodRoutes: readonly Mounted[] = [
  reads(retainers.balance, getBalance),
  reads(retainers.statements, listStatements),
  reads(retainers.statementDocument, getStatementDocument),
  reads(retainers.changes, listChanges),
];
