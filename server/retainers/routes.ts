import { renewals } from '../../contract/renewals.ts';
import { retainers } from '../../contract/retainers.ts';
import { type Mounted, reads, writes } from '../http/mounted.ts';
import { getBalance } from './balance.ts';
import { getBurnDown } from './burn-down.ts';
import { approveOverage, changeTerms, pauseRetainer, sellTopUp } from './change-retainer.ts';
import { listCharges } from './charges.ts';
import { getLadder } from './ladder.ts';
import { listChanges } from './list-changes.ts';
import { renewRetainer } from './renew-retainer.ts';
import { getStatementDocument, listStatements } from './statements.ts';

export const retainerRoutes: readonly Mounted[] = [
  reads(retainers.balance, getBalance),
  reads(retainers.burnDown, getBurnDown),
  reads(retainers.statements, listStatements),
  reads(retainers.statementDocument, getStatementDocument),
  reads(retainers.charges, listCharges),
  reads(retainers.changes, listChanges),
  writes(retainers.topUp, sellTopUp),
  writes(retainers.changeTerms, changeTerms),
  writes(retainers.pause, pauseRetainer),
  writes(retainers.approveOverage, approveOverage),
  reads(renewals.ladder, getLadder),
  writes(renewals.renew, renewRetainer),
];
