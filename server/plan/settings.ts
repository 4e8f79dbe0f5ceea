import type { z } from 'zod';
import { PlanSettings, type plan } from '../../contract/plan/plan.ts';
import type { InputOf } from '../../contract/route.ts';
import type { Actor, Deps } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { updatePlan } from '../practice/kept-for-rooms.ts';
import { planColumn } from './columns.ts';
import { findPlan } from './plan-store.ts';

type Settings = z.output<typeof PlanSettings>;

const usual = { probabilities: {}, reserveMinor: null, monthlyCostMinor: null };

/** What the forecast assumes: as it was set, else the usual (docs/plan.md). */
export async function getPlanSettings(deps: Deps): Promise<Settings> {
  const plan = await findPlan(deps.db);
  return planColumn.readOrNull(plan) ?? PlanSettings.parse(usual);
}

export async function setPlanSettings(
  deps: Deps,
  actor: Actor,
  { body }: Pick<InputOf<typeof plan.setSettings>, 'body'>,
): Promise<Settings> {
  await updatePlan(deps.db, deps.practice.id, planColumn.write(body));
  await happened(deps, actor, 'practice.plan-set', deps.practice.id, body);
  return body;
}
