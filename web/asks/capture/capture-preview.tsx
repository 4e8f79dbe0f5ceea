import { lazy, Suspense } from 'react';
import type { Unclear } from '../../../core/asks/capture/capture-line.ts';
import type { LineKind } from '../../../core/asks/capture/line-kind.ts';
import { billingOn } from '../../../core/work/terms/billing-on.ts';
import { billEntry } from '../../../core/work/terms/billing-rule.ts';
import { May } from '../../api/may.tsx';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { Box } from '../../kit/box.tsx';
import { ButtonLink } from '../../kit/button.tsx';
import { Tag } from '../../kit/words.tsx';
import { loadTexts } from '../../text/texts.ts';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import type { Chosen, Preview } from './read-line.ts';

/** Asks the server and brings its own words: fetched when the first ask is typed. */
const AskPreview = lazy(async () => {
  const [part] = await Promise.all([import('./ask-preview.tsx'), loadTexts('asks-page')]);
  return { default: part.AskPreview };
});

interface CapturePreviewProps {
  readonly kind: LineKind;
  readonly preview: Preview;
  readonly nameOfClient: (id: string) => string;
  readonly onChoose: (choice: Chosen) => void;
}

/** How the line is read, as far as it is clear; and where it is not, what to choose or add. */
export function CapturePreview({ kind, preview, nameOfClient, onChoose }: CapturePreviewProps) {
  const say = useText();
  if (preview.state === 'empty') {
    const how = kind === 'ask' ? 'common:capture.how-ask' : 'common:capture.how';
    return (
      <Box as="p" m="0" c="var(--hf-ink-soft)" fz="sm">
        {say(how)}
      </Box>
    );
  }
  if (preview.state === 'loading')
    return (
      <Box as="p" m="0" c="var(--hf-ink-soft)" fz="sm">
        {say('common:waiting')}
      </Box>
    );
  if (preview.state === 'no-days') return <Words>{say('common:capture.no-days')}</Words>;
  if (preview.state === 'no-text') return <Words>{say('common:capture.no-text')}</Words>;
  if (preview.state === 'time') return <UnderstoodTime preview={preview} />;
  if (preview.state === 'ask') {
    return (
      <Suspense
        fallback={
          <Box as="p" m="0" c="var(--hf-ink-soft)" fz="sm">
            {say('common:waiting')}
          </Box>
        }
      >
        <AskPreview preview={preview} onChoose={onChoose} />
      </Suspense>
    );
  }
  return <NotYet unclear={preview.unclear} nameOfClient={nameOfClient} onChoose={onChoose} />;
}

function UnderstoodTime({ preview }: { readonly preview: Extract<Preview, { state: 'time' }> }) {
  const say = useText();
  const format = useFormat();
  const practice = usePractice();
  const { captured, clientName, engagement } = preview;
  const { minutes, workedOn, startsAt, activity, channel, urgent, text } = captured;
  const day =
    workedOn === null || workedOn === todayOf(practice)
      ? say('common:capture.today')
      : format.date(workedOn, 'weekday');
  const rule = billingOn(engagement, workedOn ?? todayOf(practice));
  const billed = rule.roundPer === 'entry' ? billEntry(minutes, rule) : null;
  const isRounded = billed !== null && billed.billedMinutes !== minutes;
  return (
    <Box as="output" flow="row" wrap align="center" gap="0.375rem">
      <Tag tone="good">{clientName}</Tag>
      <Tag>{engagement.title}</Tag>
      <Tag tone="good">
        {isRounded
          ? say('common:capture.billed', {
              actual: format.minutes(minutes),
              billed: format.minutes(billed.billedMinutes),
            })
          : format.minutes(minutes)}
      </Tag>
      <Tag>{startsAt === null ? day : `${day} ${say('common:capture.at', { time: startsAt })}`}</Tag>
      {activity && <Tag>{say(`common:activity.${activity}`)}</Tag>}
      {channel && <Tag>{say(`common:channel.${channel}`)}</Tag>}
      {urgent && <Tag tone="warn">{say('common:urgent')}</Tag>}
      {text && <span className="hf-capture-note">{text}</span>}
    </Box>
  );
}

function NotYet({
  unclear,
  nameOfClient,
  onChoose,
}: { readonly unclear: Unclear } & Omit<CapturePreviewProps, 'preview' | 'kind'>) {
  const say = useText();
  if (unclear.unclear === 'day') {
    return <Words>{say('common:capture.bad-day', { typed: unclear.typed })}</Words>;
  }
  if (unclear.unclear === 'minutes') {
    const { typed } = unclear;
    return (
      <Words>
        {typed === null ? say('common:capture.no-minutes') : say('common:capture.bad-minutes', { typed })}
      </Words>
    );
  }
  const isClient = unclear.unclear === 'client';
  if (unclear.matches.length > 0) {
    return (
      <>
        <Words>{say(isClient ? 'common:capture.which-client' : 'common:capture.which-engagement')}</Words>
        <Box flow="row" wrap align="center" gap="0.375rem">
          {unclear.matches.slice(0, 8).map((match) => (
            <button
              key={match.id}
              type="button"
              data-choice
              className="hf-capture-choice"
              onClick={() => onChoose(isClient ? { clientId: match.id } : { engagementId: match.id })}
            >
              {match.name}
            </button>
          ))}
        </Box>
      </>
    );
  }
  return isClient ? (
    <>
      <Words>{say('common:capture.no-client', { typed: unclear.typed })}</Words>
      <May ability="client.change">
        <ButtonLink size="small" to="/clients" search={{ add: unclear.typed }}>
          {say('common:capture.add-client', { typed: unclear.typed })}
        </ButtonLink>
      </May>
    </>
  ) : (
    <>
      <Words>{say('common:capture.no-engagement', { client: nameOfClient(unclear.clientId) })}</Words>
      <ButtonLink size="small" to="/engagements/new" search={{ clientId: unclear.clientId }}>
        {say('common:capture.add-engagement')}
      </ButtonLink>
    </>
  );
}

function Words({ children }: { readonly children: string }) {
  return (
    <Box as="output" m="0" c="var(--hf-ink-soft)" fz="sm">
      {children}
    </Box>
  );
}
