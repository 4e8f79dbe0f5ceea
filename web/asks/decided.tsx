import { useMemo, useRef } from 'react';
import type { Situation } from '../../contract/asks/answers.ts';
import type { asks } from '../../contract/asks/asks.ts';
import type { Decision } from '../../contract/asks/suggestions.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { May } from '../api/may.tsx';
import { useMay } from '../api/use-session.ts';
import { Box } from '../kit/box.tsx';
import { Button } from '../kit/button.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { useHotkeys } from '../kit/hotkeys.ts';
import { UndoIcon } from '../kit/icons.ts';
import { Row, Stack } from '../kit/layout.tsx';
import { Link } from '../kit/link.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Key, Soft, Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import type { Names } from '../work/engagements/use-names.ts';
import { AnswerText } from './answers/answer-text.tsx';
import { changeOrderTones, decisionTones } from './tones.ts';
import { useUndoDecision } from './use-decide.ts';

type DecidedAsk = ReplyOf<typeof asks.get>;

/** The answer that fits each decision best; any other can be chosen. */
const answers: Readonly<Record<Decision, Situation>> = {
  included: 'in-the-contract',
  billed: 'billed-consultation',
  quoted: 'quote',
  gifted: 'gift-this-time',
  declined: 'no',
};

/** What became of an ask, the way back, and what to write to the client about it. */
export function Decided({ ask, names }: { readonly ask: DecidedAsk; readonly names: Names }) {
  const say = useText('asks-page');
  const { decision } = ask;
  if (decision === null) return <Soft>{say('asks-page:withdrawn-text')}</Soft>;
  const answer = (
    <AnswerText
      situation={answers[decision]}
      clientId={ask.clientId}
      askId={ask.id}
      engagementId={ask.engagementId}
    />
  );
  const isSaidNow = decision === 'declined' || decision === 'quoted';
  return (
    <>
      <Section title={say('asks-page:outcome.title')}>
        <Panel>
          <Outcome ask={ask} decision={decision} names={names} />
        </Panel>
      </Section>
      <May ability="answer.use">
        {isSaidNow ? (
          <Section title={say('asks-page:outcome.answer')} hint={say('asks-page:outcome.answer-hint')}>
            {answer}
          </Section>
        ) : (
          <Disclosure summary={say('asks-page:outcome.answer')}>{answer}</Disclosure>
        )}
      </May>
    </>
  );
}

const noKeys = {};

interface OutcomeProps {
  readonly ask: DecidedAsk;
  readonly decision: Decision;
  readonly names: Names;
}

function Outcome({ ask, decision, names }: OutcomeProps) {
  const say = useText('asks-page');
  const undo = useUndoDecision();
  const undoing = useRef(() => void undo(ask.id));
  undoing.current = () => void undo(ask.id);
  const keys = useMemo(() => ({ u: () => undoing.current() }), []);
  const mayUndo = useMay('ask.decide');
  useHotkeys(mayUndo ? keys : noKeys);
  const { changeOrder } = ask;
  return (
    <Stack gap="small">
      <Row>
        <Tag tone={decisionTones[decision]}>{say(`asks-page:decided.${decision}`)}</Tag>
        {changeOrder && (
          <Tag tone={changeOrderTones[changeOrder.state]}>
            {say(`asks-page:changes.state.${changeOrder.state}`)}
          </Tag>
        )}
      </Row>
      <p className="hf-ask-because">{useOutcomeWords(ask, decision)}</p>
      <Row>
        {ask.engagementId && ask.timeEntryId && (
          <Link to="/engagements/$engagementId" params={{ engagementId: ask.engagementId }}>
            {say('asks-page:outcome.entry', { title: names.titleOf(ask.engagementId) })}
          </Link>
        )}
        {changeOrder && <Link to="/time/changes">{say('asks-page:outcome.change-order')}</Link>}
      </Row>
      {mayUndo && (
        <div>
          <Button icon={<UndoIcon size={16} aria-hidden />} onClick={() => undoing.current()}>
            {say('asks-page:outcome.undo')}
            <Box as="span" className="hf-only-desk" ms="0.5rem" aria-hidden>
              <Key>U</Key>
            </Box>
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** What was decided, in words; without its amount for whoever sees none. */
function useOutcomeWords(ask: DecidedAsk, decision: Decision): string {
  const say = useText('asks-page');
  const format = useFormat();
  const { currency } = ask.suggestion;
  const money = (minor: number) => format.money(minor, currency);
  const worked = ask.minutes === null ? '' : format.minutes(ask.minutes);
  if (decision === 'billed') {
    const billed = format.minutes(ask.billedMinutes ?? 0);
    return ask.priceMinor === null
      ? say('asks-page:outcome.billed-plain', { worked, billed })
      : say('asks-page:outcome.billed', { worked, billed, price: money(ask.priceMinor) });
  }
  if (decision === 'gifted') {
    return ask.valueMinor === null
      ? say('asks-page:outcome.gifted-plain', { worked })
      : say('asks-page:outcome.gifted', { worked, value: money(ask.valueMinor) });
  }
  if (decision === 'quoted') {
    const line = ask.changeOrder?.line ?? ask.text;
    const priceMinor = ask.changeOrder?.priceMinor ?? ask.priceMinor;
    return priceMinor === null
      ? say('asks-page:outcome.quoted-plain', { line })
      : say('asks-page:outcome.quoted', { line, price: money(priceMinor) });
  }
  if (decision === 'declined') return say('asks-page:outcome.declined');
  return ask.minutes === null
    ? say('asks-page:outcome.included-unrecorded')
    : say('asks-page:outcome.included', { worked });
}
