import type { asks } from '../contract/asks/asks.ts';
import type { Suggestion } from '../contract/asks/suggestions.ts';
import type { ReplyOf } from '../contract/route.ts';
import { figureOf, moneyText } from '../locales/figures.ts';
import type { Say } from '../locales/say.ts';
import type { Asked } from './read-asked.ts';

interface Voice {
  readonly say: Say;
  readonly language: string;
}

/** The ask as it was understood: who, worked → billed → in scope or not, and what is suggested with its reason. */
export function captureLines(
  { asked, suggestion }: { readonly asked: Asked; readonly suggestion: Suggestion },
  { say, language }: Voice,
): readonly string[] {
  const { clientName, title, isChannelKnown, body } = asked;
  const channel = say(`common:channel.${body.channel}`);
  const head = [
    clientName,
    ...(title === null ? [] : [title]),
    isChannelKnown ? channel : say('cli:ask.taken-as', { channel }),
    ...(body.urgent ? [say('common:urgent')] : []),
  ];
  const decision = say(`cli:ask.decision.${suggestion.decision}`);
  return [
    head.join(' · '),
    say('cli:ask.text', { text: body.text }),
    stepsOf(suggestion, { say, language }),
    `${say('cli:ask.suggested', { decision })} ${suggestion.because ?? ''}`.trimEnd(),
    ...(suggestion.notes ?? []).map(({ message }) => `  ${message}`),
  ];
}

function stepsOf(suggestion: Suggestion, { say, language }: Voice): string {
  const { workedMinutes, billedMinutes, priceMinor, currency, decision } = suggestion;
  const price = moneyText(priceMinor ?? 0, currency, language);
  const scope = say(decision === 'included' ? 'cli:ask.in-scope' : 'cli:ask.not-in-scope');
  const steps = [
    workedMinutes === null
      ? say('cli:ask.unknown-minutes')
      : say('cli:ask.worked', { minutes: figureOf(workedMinutes, 'minutes') }),
    say('cli:ask.billed', { minutes: figureOf(billedMinutes, 'minutes') }),
    scope,
  ].join(' → ');
  if (!priceMinor) return steps;
  return say('cli:ask.priced', {
    steps,
    price: workedMinutes === null ? say('cli:ask.from', { price }) : price,
  });
}

/** What became of it. */
export function outcomeLine(decided: ReplyOf<typeof asks.decide>, { say, language }: Voice): string {
  const { decision, priceMinor, valueMinor, changeOrder, suggestion } = decided;
  const minor = changeOrder?.priceMinor ?? (decision === 'gifted' ? valueMinor : priceMinor) ?? 0;
  return say(`cli:ask.done.${decision}`, { price: moneyText(minor, suggestion.currency, language) });
}
