import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { placesOf, shareOf } from '../../core/pro-bono/gate.ts';
import { instantText, todayOf } from '../deps.ts';
import { happened } from '../events/happened.ts';
import { reads, writes } from '../http/mounted.ts';
import { updateLimits } from '../practice/kept-for-rooms.ts';
import { overrideColumn } from '../work/engagements/columns.ts';
import { type FreeRow, findLimits, sumFreeWorked } from './gate-store.ts';
import { gatherFreeWork } from './gather-free-work.ts';

/** Places and share of free work as the gate counts them now. */
export const getGauge = reads(proBono.gauge, async (deps) => {
  const { db } = deps;
  const free = await gatherFreeWork(deps, await findLimits(db));
  const { limits, active, overridden, payingClients, promisedMinutes, monthMinutes } = free;
  return {
    limits,
    active,
    overridden,
    payingClients,
    promisedMinutes,
    monthMinutes,
    places: placesOf(limits, payingClients),
    promisedPercent: monthMinutes === null ? null : shareOf(promisedMinutes, monthMinutes),
    workedMinutes: await sumFreeWorked(db, todayOf(deps).slice(0, 7)),
    engagements: free.engagements.map((row) => ({
      engagementId: row.id,
      clientId: row.clientId,
      clientName: row.clientName,
      title: row.title,
      startsOn: row.startsOn,
      endsOn: row.endsOn,
      reviewOn: row.reviewOn,
      promisedMinutes: row.promisedMinutes,
      override: viewOverride(row.override),
    })),
  };
});

function viewOverride(text: FreeRow['override']): { because: string; at: string } | null {
  const override = overrideColumn.readOrNull(text);
  return override && { because: override.because, at: instantText(override.at) };
}

/** Sets how much free work the practice allows itself; what is active already stays. Refused to all but the owner. */
export const setLimits = writes(proBono.setLimits, async (deps, actor, { body }) => {
  await updateLimits(deps.db, deps.practice.id, {
    payingClientsPerPlace: body.payingClientsPerPlace,
    proBonoPlacesAtLeast: body.placesAtLeast,
    proBonoSharePercent: body.sharePercent,
  });
  await happened(deps, actor, 'practice.pro-bono-limits-set', deps.practice.id, body);
  return getGauge(deps, actor, {});
});
