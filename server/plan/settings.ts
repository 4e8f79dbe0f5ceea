import { PlanSettings, plan } from '../../contract/plan/plan.ts';
import { happened } from '../events/happened.ts';
import { reads, writes } from '../http/mounted.ts';
import { updatePlan } from '../practice/kept-for-rooms.ts';
import { planColumn } from './columns.ts';
import { findPlan } from './plan-store.ts';

const usual = { probabilities: {}, reserveMinor: null, monthlyCostMinor: null };

/** What the forecast assumes: as it was set, else the usual (docs/plan.md). */
export const getPlanSettings = reads(plan.settings, async (deps) => {
  const plan = await findPlan(deps.db);
  return planColumn.readOrNull(plan) ?? PlanSettings.parse(usual);
});

export const setPlanSettings = writes(plan.setSettings, async (deps, actor, { body }) => {
  await updatePlan(deps.db, deps.practice.id, planColumn.write(body));
  await happened(deps, actor, 'practice.plan-set', deps.practice.id, body);
  return body;
});
