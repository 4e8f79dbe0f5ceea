const HOUR = 60;
/** Steps that read well on a clock face: half an hour, then 1, 2, 5 and their tens. */
const steps = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500].map((hours) => hours * HOUR);
const MOST = 5;

/** Where to mark an axis of minutes that reaches a highest value: whole steps of hours, at most five above nothing. */
export function hourTicks(highest: number): readonly number[] {
  const step = steps.find((one) => highest <= one * MOST) ?? Math.ceil(highest / MOST / HOUR) * HOUR;
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_none, at) => at * step);
}
