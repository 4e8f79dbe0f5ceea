import { agreements } from './agreements.ts';
import { answers } from './answers.ts';
import { asks } from './asks.ts';
import { changeOrders } from './change-orders.ts';
import { clients } from './clients.ts';
import { engagements } from './engagements.ts';
import { imports } from './imports.ts';
import { offers } from './offers.ts';
import { overview } from './overview.ts';
import { payments } from './payments.ts';
import { plan } from './plan.ts';
import { playbooks } from './playbooks.ts';
import { portfolio } from './portfolio.ts';
import { apiKeys, practices } from './practices.ts';
import { pricing } from './pricing.ts';
import { proBono } from './pro-bono.ts';
import { proposals } from './proposals.ts';
import { renewals } from './renewals.ts';
import { retainers } from './retainers.ts';
import { timeEntries, timers } from './time-entries.ts';
import { touchpoints, workingDays } from './touchpoints.ts';

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
  workingDays,
  portfolio,
  overview,
} as const;
