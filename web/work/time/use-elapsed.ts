import { useEffect, useState } from 'react';
import { useSession } from '../../api/use-session.ts';
import { elapsedSeconds, practiceNowMs } from './timer-arithmetic.ts';

/** The seconds since an instant by the practice's clock, counted on once a second while the page is looked at. */
export function useElapsed(startedAt: string): number {
  const { data, dataUpdatedAt } = useSession();
  const practice = data?.practice;
  const [machineNowMs, setMachineNowMs] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setMachineNowMs(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  if (!practice) return 0;
  const clock = {
    nowAtAnswerMs: Date.parse(practice.now),
    answeredAtMs: dataUpdatedAt,
    standsStill: practice.isRehearsal,
  };
  return elapsedSeconds(startedAt, practiceNowMs(clock, machineNowMs));
}
