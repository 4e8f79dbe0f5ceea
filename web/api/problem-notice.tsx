import { Button } from '../kit/button.tsx';
import { RetryIcon } from '../kit/icons.ts';
import { Notice } from '../kit/notice.tsx';
import { useText } from '../text/use-text.ts';
import type { Problem } from './problem.ts';
import { isUnreachable, mayRetry } from './problem.ts';

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly onRetry?: (() => unknown) | undefined;
}

/** A problem in words, with what can be done about it. */
export function ProblemNotice({ problem, onRetry }: ProblemNoticeProps) {
  const say = useText();
  const isOffline = isUnreachable(problem);
  const isPageFault = problem.code === 'page-fault';
  const title = isOffline
    ? say('common:problem.offline')
    : isPageFault
      ? say('common:problem.page')
      : problem.detail || say('common:problem.unknown');
  const retry = onRetry && (mayRetry(problem) || isPageFault) && (
    <Button size="small" icon={<RetryIcon size={16} />} onClick={() => onRetry()}>
      {say('common:do.retry')}
    </Button>
  );
  return (
    <Notice tone={isOffline ? 'warn' : 'bad'} title={title} actions={retry}>
      {isOffline && say('common:problem.offline-hint')}
    </Notice>
  );
}
