import { renewals } from '../../../contract/work/renewals.ts';
import { retainers } from '../../../contract/work/retainers.ts';
import { type Mounted, reads, writes } from '../../http/mounted.ts';
import { listCharges } from '../charges/charges.ts';
import { approveOverage, changeTerms, pauseRetainer, sellTopUp } from '../lifecycle/change-retainer.ts';
import { renewRetainer } from '../lifecycle/renew-retainer.ts';
import { getRenewalPath } from '../lifecycle/renewal-path.ts';
import { getBurnDown } from '../time/burn-down.ts';
import { getBalance } from './balance.ts';
import { listChanges } from './list-changes.ts';
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
  reads(renewals.renewalPath, getRenewalPath),
  writes(renewals.renew, renewRetainer),
];
