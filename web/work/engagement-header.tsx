import { useLocation } from '@tanstack/react-router';
import { type Engagement, engagements } from '../../contract/work/engagements.ts';
import type { Problem } from '../api/problem.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useChange } from '../api/use-change.ts';
import { todayOf, useMay, usePractice } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { Box } from '../kit/box.tsx';
import { Button } from '../kit/button.tsx';
import { DownIcon, PlayIcon } from '../kit/icons.ts';
import { Stack } from '../kit/layout.tsx';
import { Link } from '../kit/link.tsx';
import { Menu } from '../kit/menu.tsx';
import { Notice } from '../kit/notice.tsx';
import { PageHeader } from '../kit/page.tsx';
import { Tag } from '../kit/words.tsx';
import type { EngagementParts } from './engagement-page.tsx';
import { type Action, actionsFor } from './engagements/action.ts';
import { pauseOn } from './engagements/agreed-changes.ts';
import { KindIcon } from './engagements/kind-icons.tsx';
import { useAgreedChanges } from './engagements/use-agreed-changes.ts';
import { useWording } from './engagements/use-wording.ts';
import { useTimer } from './time/use-timer.ts';

interface HeaderProps {
  readonly engagement: Engagement;
  readonly clientName: string;
  readonly onAction: (action: Action) => void;
}

/** Whose it is, what kind, how it stands, and what can be done. */
export function EngagementHeader({ engagement, clientName, onAction }: HeaderProps) {
  const { say, format } = useWording();
  const timer = useTimer();
  const { kind, state, title, startsOn, endsOn, clientId } = engagement;
  const isRunning = timer.timer?.engagementId === engagement.id;
  const mayTime = useMay('time.record');
  const mayChange = useMay('agreement.change');
  const choices = (mayChange ? actionsFor(engagement) : []).map((action) => ({
    label: say(`engagements:action.${action === 'override' ? 'edit' : action}`),
    onChoose: () => onAction(action),
  }));
  return (
    <PageHeader
      above={
        <>
          <Link to="/engagements">{say('engagements:title')}</Link> ·{' '}
          <Link to="/clients/$clientId" params={{ clientId }}>
            {clientName}
          </Link>
        </>
      }
      title={title}
      below={
        <Box as="span" flow="row" wrap gap="0.25rem 0.5rem" align="center" fz="sm" mt="0.125rem">
          <Tag icon={<KindIcon kind={kind} />}>{say(`common:kind.${kind}`)}</Tag>
          <Tag tone={state === 'active' ? 'good' : 'neutral'}>{say(`common:state.${state}`)}</Tag>
          <span>
            {state === 'draft'
              ? say('engagements:phrase.draft', { date: format.date(startsOn) })
              : endsOn
                ? say('engagements:page.runs', { from: format.date(startsOn), until: format.date(endsOn) })
                : say('engagements:page.started', { date: format.date(startsOn) })}
          </span>
        </Box>
      }
      actions={
        <>
          {mayTime && state === 'active' && !isRunning && (
            <Button
              icon={<PlayIcon size={16} aria-hidden />}
              busy={timer.busy}
              onClick={() => void timer.start(engagement.id)}
            >
              {say('engagements:page.timer')}
            </Button>
          )}
          {choices.length > 0 && (
            <Menu
              target={
                <Button icon={<DownIcon size={16} aria-hidden />}>
                  {say('engagements:page.more-actions')}
                </Button>
              }
              groups={[{ choices }]}
            />
          )}
        </>
      }
    />
  );
}

interface NoticesProps extends Omit<HeaderProps, 'clientName'> {
  readonly refused: EngagementParts['refused'];
}

/** What stands in the way of work, or is worth knowing, before everything else. */
export function EngagementNotices({ engagement, onAction, refused }: NoticesProps) {
  const { say, format } = useWording();
  const toast = useToast();
  const activate = useChange(engagements.activate);
  const today = todayOf(usePractice());
  const changes = useAgreedChanges(engagement);
  const handed = useLocation().state.refusedActivation;
  const problem = activate.problem ?? handed ?? null;
  const mayChange = useMay('agreement.change');
  const run = async () => {
    const activated = await activate.run({ params: { id: engagement.id }, body: {} });
    if (activated.ok) toast.done(say('engagements:page.activated'));
  };
  if (engagement.state === 'draft') {
    return (
      <Stack gap="small">
        <Notice
          title={say('engagements:page.draft-title')}
          actions={
            mayChange && (
              <Button look="primary" busy={activate.busy} onClick={() => void run()}>
                {say('engagements:page.activate')}
              </Button>
            )
          }
        >
          {say('engagements:page.draft-text')}
        </Notice>
        {problem &&
          refused(problem, () => onAction('override'), <Refused problem={problem} onAction={onAction} />)}
      </Stack>
    );
  }
  const pause = changes && pauseOn(changes, today);
  if (engagement.state === 'active' && pause) {
    const until = format.date(pause.until, 'long');
    return <Notice tone="warn" title={say('engagements:since.paused', { date: until })} />;
  }
  if (engagement.state === 'ended' && engagement.endsOn) {
    return <Notice title={say('engagements:page.ended-text', { date: format.date(engagement.endsOn) })} />;
  }
  return mayChange && engagement.imported && !engagement.scope ? (
    <Notice
      tone="warn"
      title={say('engagements:page.imported')}
      actions={<Button onClick={() => onAction('edit')}>{say('engagements:page.complete')}</Button>}
    />
  ) : null;
}

interface RefusedProps {
  readonly problem: Problem;
  readonly onAction: (action: Action) => void;
}

/** Why it could not be activated, with the way on: what is missing is written. */
function Refused({ problem, onAction }: RefusedProps) {
  const { say } = useWording();
  const isIncomplete = problem.code === 'pro-bono-incomplete';
  return (
    <>
      <ProblemNotice problem={problem} />
      {isIncomplete && (
        <div>
          <Button onClick={() => onAction('edit')}>{say('engagements:page.complete')}</Button>
        </div>
      )}
    </>
  );
}
