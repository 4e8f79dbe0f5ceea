import type { Suggestion } from '../../../contract/asks/suggestions.ts';
import { Channel } from '../../../contract/shapes.ts';
import type { CapturedChannel } from '../../../core/asks/capture/vocabulary.ts';
import { ProblemNotice } from '../../api/problem-notice.tsx';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { Box } from '../../kit/box.tsx';
import { Tag } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import type { Chosen, Preview } from './read-line.ts';
import { useAskPreview } from './use-ask-preview.ts';

interface AskPreviewProps {
  readonly preview: Extract<Preview, { state: 'ask' }>;
  readonly onChoose: (choice: Chosen) => void;
}

/** An ask as it is understood: worked, billed, in scope or not, the clause that speaks and why. */
export function AskPreview({ preview, onChoose }: AskPreviewProps) {
  const say = useText('asks-page');
  const format = useFormat();
  const today = todayOf(usePractice());
  const { captured, clientName, channel, isChannelKnown } = preview;
  const { workedOn, startsAt, urgent, text } = captured;
  const { suggestion, isStale, problem } = useAskPreview(preview);
  const isToday = workedOn === null || workedOn === today;
  const day = isToday ? say('common:capture.today') : format.date(workedOn, 'weekday');
  return (
    <>
      <Box flow="row" wrap align="center" gap="0.375rem">
        <Tag tone="good">{clientName}</Tag>
        {isChannelKnown && <Tag>{say(`common:channel.${channel}`)}</Tag>}
        {(!isToday || startsAt !== null) && (
          <Tag>{startsAt === null ? day : `${day} ${say('common:capture.at', { time: startsAt })}`}</Tag>
        )}
        {urgent && <Tag tone="warn">{say('common:urgent')}</Tag>}
        <span className="hf-capture-note">{text}</span>
      </Box>
      {!isChannelKnown && <Channels channel={channel} onChoose={(next) => onChoose({ channel: next })} />}
      {problem && <ProblemNotice problem={problem} />}
      <output className="hf-capture-answer" aria-busy={isStale}>
        {suggestion ? (
          <Suggested suggestion={suggestion} />
        ) : (
          !problem && (
            <Box as="p" m="0" c="var(--hf-ink-soft)" fz="sm">
              {say('asks-page:preview.waiting')}
            </Box>
          )
        )}
      </output>
    </>
  );
}

function Suggested({ suggestion }: { readonly suggestion: Suggestion }) {
  const say = useText('asks-page');
  const format = useFormat();
  const { decision, clause, clauseSide, because, notes, currency } = suggestion;
  const { workedMinutes, billedMinutes, priceMinor, confidence } = suggestion;
  const price = format.money(priceMinor ?? 0, currency);
  const isOutside = decision !== 'included';
  return (
    <>
      <p className="hf-capture-steps">
        <span>
          {workedMinutes === null
            ? say('asks-page:preview.minutes-unknown')
            : say('asks-page:preview.worked', { minutes: format.minutes(workedMinutes) })}
        </span>
        <span aria-hidden>→</span>
        <span>{say(billedWords(suggestion), { minutes: format.minutes(billedMinutes) })}</span>
        <span aria-hidden>→</span>
        <Tag tone={isOutside ? 'warn' : 'good'}>
          {say(isOutside ? 'asks-page:preview.outside' : 'asks-page:preview.inside')}
        </Tag>
        {priceMinor !== null && priceMinor > 0 && (
          <strong>{workedMinutes === null ? say('asks-page:preview.from', { price }) : price}</strong>
        )}
      </p>
      {clause !== null && clauseSide !== null && confidence === 'sure' && !because?.includes(clause) && (
        <p className="hf-capture-clause">
          <span className="hf-soft">{say(`asks-page:clause.${clauseSide}`)}</span>{' '}
          {say('asks-page:clause.quoted', { clause })}
        </p>
      )}
      <Box as="p" m="0" c="var(--hf-ink-soft)" fz="sm">
        <strong>
          {say('asks-page:preview.suggested', { decision: say(`asks-page:decision.${decision}`) })}
        </strong>{' '}
        {because}
      </Box>
      {notes?.map((note) => (
        <Box as="p" key={note.code} m="0" c="var(--hf-ink-soft)" fz="sm">
          {note.message}
        </Box>
      ))}
    </>
  );
}

/** What the rule makes of the worked minutes is called billed only where it would be; unknown ones are the least. */
function billedWords({ workedMinutes, decision }: Suggestion) {
  if (workedMinutes === null) return 'asks-page:preview.at-least';
  return decision === 'billed' ? 'asks-page:preview.billed' : 'asks-page:preview.counted';
}

interface ChannelsProps {
  readonly channel: CapturedChannel;
  readonly onChoose: (channel: CapturedChannel) => void;
}

/** How it came in, where the line does not say: taken as mail until another one is pressed. */
function Channels({ channel, onChoose }: ChannelsProps) {
  const say = useText('asks-page');
  return (
    <Box flow="row" wrap align="center" gap="0.375rem">
      <Box as="span" m="0" c="var(--hf-ink-soft)" fz="sm">
        {say('asks-page:preview.channel', { channel: say(`common:channel.${channel}`) })}
      </Box>
      {Channel.options
        .filter((one) => one !== channel)
        .map((one) => (
          <button key={one} type="button" className="hf-capture-choice" onClick={() => onChoose(one)}>
            {say(`common:channel.${one}`)}
          </button>
        ))}
    </Box>
  );
}
