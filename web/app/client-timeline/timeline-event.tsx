import { Minutes, Money } from '../../kit/amounts.tsx';
import { Box } from '../../kit/box.tsx';
import { AskIcon, ChargeIcon, TimeIcon } from '../../kit/icons.ts';
import { Link } from '../../kit/link.tsx';
import { Reason } from '../../kit/reason.tsx';
import { Soft, Tag } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import type { Event } from './timeline.ts';
import { Touched } from './timeline-touchpoint.tsx';

interface TimelineEventProps {
  readonly event: Event;
  readonly titleOf: (engagementId: string) => string;
}

export function TimelineEvent({ event, titleOf }: TimelineEventProps) {
  if (event.kind === 'ask') return <Asked ask={event.ask} />;
  if (event.kind === 'touch') return <Touched touchpoint={event.touchpoint} />;
  if (event.kind === 'charge') return <Charged charge={event.charge} />;
  return <Worked entry={event.entry} title={titleOf(event.entry.engagementId)} />;
}

function Asked({ ask }: { readonly ask: Extract<Event, { kind: 'ask' }>['ask'] }) {
  const say = useText('clients');
  const { id, text, channel, urgent, decision, priceMinor, valueMinor, suggestion } = ask;
  const minor = decision === 'gifted' ? valueMinor : priceMinor;
  return (
    <Box
      as="li"
      className="hf-timeline-event"
      flow="grid"
      columns="auto minmax(0, 1fr) auto"
      gap="0.75rem"
      p="0.1875rem 0"
    >
      <AskIcon size={18} stroke={1.6} aria-hidden />
      <div className="hf-timeline-words">
        <Link look="quiet" to="/time/asks/$askId" params={{ askId: id }}>
          {text}
        </Link>
        <Soft>{say('clients:timeline.asked', { channel: say(`common:channel.${channel}`) })}</Soft>
        {urgent && <Tag tone="warn">{say('common:urgent')}</Tag>}
      </div>
      <div className="hf-timeline-amount">
        <Tag tone={decision === null ? 'warn' : 'neutral'}>
          {say(decision === null ? 'clients:timeline.open-ask' : `clients:timeline.decided.${decision}`)}
        </Tag>
        {decision !== null && (minor ?? 0) > 0 && (
          <Soft>
            <Money minor={minor ?? 0} currency={suggestion.currency} />
          </Soft>
        )}
      </div>
    </Box>
  );
}

function Worked({
  entry,
  title,
}: {
  readonly entry: Extract<Event, { kind: 'time' }>['entry'];
  readonly title: string;
}) {
  const say = useText('clients');
  const format = useFormat();
  const { actualMinutes, billedMinutes, billedBecause, activity, channel, urgent, note, units } = entry;
  const kind = activity === 'work' ? null : say(`common:activity.${activity}`);
  const by = channel && say(`common:channel.${channel}`);
  const words = [title, kind, by].filter(Boolean).join(' · ');
  const billed =
    billedMinutes === 0
      ? say('clients:timeline.not-billed')
      : say('clients:timeline.billed', { minutes: format.minutes(billedMinutes) });
  return (
    <Box
      as="li"
      className="hf-timeline-event"
      flow="grid"
      columns="auto minmax(0, 1fr) auto"
      gap="0.75rem"
      p="0.1875rem 0"
    >
      <TimeIcon size={18} stroke={1.6} aria-hidden />
      <div className="hf-timeline-words">
        <span>{note || words}</span>
        {note && <Soft>{words}</Soft>}
        {urgent && <Tag tone="warn">{say('common:urgent')}</Tag>}
      </div>
      <div className="hf-timeline-amount">
        {units !== null ? (
          say('clients:timeline.units', { count: units })
        ) : (
          <Minutes minutes={actualMinutes} />
        )}
        {units === null && billedMinutes !== actualMinutes && (
          <Soft>
            <Reason because={billedBecause} label={say('common:why', { value: billed })}>
              {billed}
            </Reason>
          </Soft>
        )}
      </div>
    </Box>
  );
}

function Charged({ charge }: { readonly charge: Extract<Event, { kind: 'charge' }>['charge'] }) {
  return (
    <Box
      as="li"
      className="hf-timeline-event"
      flow="grid"
      columns="auto minmax(0, 1fr) auto"
      gap="0.75rem"
      p="0.1875rem 0"
    >
      <ChargeIcon size={18} stroke={1.6} aria-hidden />
      <div className="hf-timeline-words">
        <span>{charge.because}</span>
      </div>
      <div className="hf-timeline-amount">
        <Money minor={charge.amountMinor} currency={charge.currency} />
      </div>
    </Box>
  );
}
