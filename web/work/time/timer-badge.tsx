import { lazy, Suspense } from 'react';
import { timers } from '../../../contract/work/time-entries.ts';
import { useCall } from '../../api/use-call.ts';

const RunningBadge = lazy(() =>
  import('./running-badge.tsx').then((module) => ({ default: module.RunningBadge })),
);

/** The running timer in the frame of every page. While none runs it is nothing, and fetches nothing but that. */
export function TimerBadge() {
  const { data } = useCall(timers.get, {}, { every: 60_000 });
  if (!data?.timer) return null;
  return (
    <Suspense fallback={null}>
      <RunningBadge timer={data.timer} />
    </Suspense>
  );
}
