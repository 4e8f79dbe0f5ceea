import { answers } from './asks/answers.ts';
import { asks } from './asks/asks.ts';
import { checkIns, libraryLinks } from './care/check-ins.ts';
import { endings } from './care/endings.ts';
import { health } from './care/health.ts';
import { playbooks } from './care/playbooks.ts';
import { clients } from './clients/clients.ts';
import { touchpoints } from './clients/touchpoints.ts';
import { calendar } from './doors/calendar.ts';
import { imports } from './imports/imports.ts';
import { payments } from './money/payments.ts';
import { plan } from './plan/plan.ts';
import { portfolio } from './portfolio/portfolio.ts';
import { apiKeys, practices } from './practice/practices.ts';
import { workingDays } from './practice/working-days.ts';
import { proBono } from './pro-bono/pro-bono.ts';
import { candidates } from './sales/candidates.ts';
import { offers } from './sales/offers.ts';
import { pricing } from './sales/pricing.ts';
import { proposals } from './sales/proposals.ts';
import { overview } from './today/overview.ts';
import { agreements } from './work/agreements.ts';
import { changeOrders } from './work/change-orders.ts';
import { engagements } from './work/engagements.ts';
import { renewals } from './work/renewals.ts';
import { retainers } from './work/retainers.ts';
import { timeEntries, timers } from './work/time-entries.ts';

/** The whole HTTP surface below /api/v1. */
export const routes = {
  practices,
  apiKeys,
  clients,
  engagements,
  retainers,
  timeEntries,
  timers,
  imports,
  asks,
  changeOrders,
  agreements,
  answers,
  proBono,
  pricing,
  offers,
  proposals,
  renewals,
  payments,
  plan,
  playbooks,
  touchpoints,
  checkIns,
  calendar,
  libraryLinks,
  workingDays,
  portfolio,
  health,
  endings,
  overview,
  candidates,
} as const;
