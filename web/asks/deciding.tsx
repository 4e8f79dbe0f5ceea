import { useMemo, useRef, useState } from 'react';
import { type Ask, asks } from '../../contract/asks/asks.ts';
import type { Decision } from '../../contract/asks/suggestions.ts';
import type { Engagement } from '../../contract/work/engagements.ts';
import { retainers } from '../../contract/work/retainers.ts';
import { ProblemNotice } from '../api/problem-notice.tsx';
import { useCall } from '../api/use-call.ts';
import { Box } from '../kit/box.tsx';
import { DurationField } from '../kit/duration-field.tsx';
import { useHotkeys } from '../kit/hotkeys.ts';
import { Section } from '../kit/page.tsx';
import { Key } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import type { Names } from '../work/engagements/use-names.ts';
import { effectsOf } from './effects.ts';
import { QuoteForm } from './quote-form.tsx';
import { type Decided, useDecide } from './use-decide.ts';
import { useSuggestion } from './use-suggestion.ts';

interface DecidingProps {
  readonly ask: Ask;
  readonly names: Names;
}

/** The three equal choices first; what is charged for and what is refused stand beside them. */
const main = ['included', 'quoted', 'gifted'] as const;
const beside = ['billed', 'declined'] as const;
const keys: Readonly<Record<Decision, string>> = {
  included: 'i',
  quoted: 'q',
  gifted: 'g',
  billed: 'b',
  declined: 'd',
};

/** What became of an ask is decided here by one click or one key, with what each choice would do in view. */
export function Deciding({ ask, names }: DecidingProps) {
  const say = useText('asks-page');
  const [minutes, setMinutes] = useState(ask.minutes);
  const [needsMinutes, setNeedsMinutes] = useState(false);
  const [quoting, setQuoting] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const suggestion = useSuggestion(ask, minutes);
  const engagement = names.engagementOf(ask.engagementId ?? '');
  const effects = useEffects(ask, minutes, suggestion, engagement);
  const decide = useDecide(ask);

  const choose = (decision: Decision) => {
    if (decide.busy) return;
    if (decision === 'quoted') return setQuoting(true);
    if ((decision === 'billed' || decision === 'gifted') && minutes === null) {
      setNeedsMinutes(true);
      field.current?.querySelector('input')?.focus();
      return;
    }
    void decide.run(decision, { minutes } satisfies Decided);
  };
  const pressed = useRef(choose);
  pressed.current = choose;
  const hotkeys = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(keys).map(([decision, key]) => [key, () => pressed.current(decision as Decision)]),
      ),
    [],
  );
  useHotkeys(hotkeys);

  const choice = (decision: Decision) => (
    <ChoiceButton
      key={decision}
      decision={decision}
      effect={effects[decision]}
      isSuggested={decision === suggestion.decision}
      isPressed={decision === 'quoted' && quoting}
      disabled={decide.busy}
      onChoose={() => choose(decision)}
    />
  );
  return (
    <Section title={say('asks-page:decide.title')}>
      <div className="hf-ask-decide">
        <div ref={field} className="hf-ask-minutes">
          <DurationField
            label={say('asks-page:decide.minutes')}
            hint={say('asks-page:decide.minutes-hint')}
            value={minutes}
            bareNumber="minutes"
            onChange={(next) => {
              setMinutes(next);
              setNeedsMinutes(false);
            }}
            error={needsMinutes && minutes === null ? say('asks-page:decide.minutes-needed') : undefined}
          />
        </div>
        <div className="hf-ask-choices">{main.map(choice)}</div>
        <div className="hf-ask-choices hf-ask-choices-beside">{beside.map(choice)}</div>
        {decide.problem && <ProblemNotice problem={decide.problem} />}
        {quoting && (
          <QuoteForm
            ask={ask}
            engagement={engagement}
            priceMinor={minutes === null ? 0 : suggestion.priceMinor || (suggestion.valueMinor ?? 0)}
            onQuote={(quote) => decide.run('quoted', { minutes, quote })}
            onCancel={() => setQuoting(false)}
          />
        )}
      </div>
    </Section>
  );
}

function useEffects(
  ask: Ask,
  minutes: number | null,
  suggestion: Ask['suggestion'],
  engagement: Engagement | null,
) {
  const say = useText('asks-page');
  const format = useFormat();
  const month = ask.receivedOn.slice(0, 7);
  const gifts = useCall(asks.gifts, { params: { id: ask.clientId }, query: { month } });
  const balance = useCall(
    retainers.balance,
    { params: { id: engagement?.id ?? '' } },
    { when: engagement?.kind === 'retainer' && engagement.state === 'active' },
  );
  return effectsOf(
    { say, format },
    {
      suggestion,
      minutes,
      kind: engagement?.kind ?? null,
      urgent: ask.urgent,
      remainingMinutes: balance.data?.unit === 'minutes' ? balance.data.remaining : null,
      gifts: gifts.data ?? null,
    },
  );
}

interface ChoiceButtonProps {
  readonly decision: Decision;
  readonly effect: string;
  readonly isSuggested: boolean;
  readonly isPressed: boolean;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

function ChoiceButton({ decision, effect, isSuggested, isPressed, disabled, onChoose }: ChoiceButtonProps) {
  const say = useText('asks-page');
  return (
    <button
      type="button"
      className={`hf-ask-choice ${isSuggested ? 'hf-ask-choice-suggested' : ''}`}
      aria-keyshortcuts={keys[decision]}
      aria-expanded={decision === 'quoted' ? isPressed : undefined}
      disabled={disabled}
      onClick={onChoose}
    >
      <Box as="span" flow="row" align="baseline" justify="space-between" gap="0.5rem" fw="600">
        {say(`asks-page:choose.${decision}`)}
        <span className="hf-only-desk" aria-hidden>
          <Key>{keys[decision].toUpperCase()}</Key>
        </span>
      </Box>
      <span className="hf-ask-choice-effect">{effect}</span>
      {isSuggested && (
        <Box as="span" c="var(--hf-accent)" fz="0.8125rem" fw="550">
          {say('asks-page:decide.suggested')}
        </Box>
      )}
    </button>
  );
}
