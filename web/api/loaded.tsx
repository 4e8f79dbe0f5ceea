import type { ReactNode } from 'react';
import { Skeleton } from '../kit/waiting.tsx';
import { useText } from '../text/use-text.ts';
import { problemOf } from './problem.ts';
import { ProblemNotice } from './problem-notice.tsx';

interface LoadedProps<T> {
  readonly call: {
    readonly data: T | undefined;
    readonly isPending: boolean;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** What a call answers; until then grey lines, and if it fails, why and a way to try again. */
export function Loaded<T>({ call, lines = 5, children }: LoadedProps<T>) {
  const say = useText();
  if (call.data !== undefined) return <>{children(call.data)}</>;
  if (call.error) return <ProblemNotice problem={problemOf(call.error)} onRetry={call.refetch} />;
  return <Skeleton label={say('common:waiting')} lines={lines} />;
}
