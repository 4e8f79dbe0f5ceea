import type { asks } from '../contract/asks/asks.ts';
import type { Suggestion } from '../contract/asks/suggestions.ts';
import type { ReplyOf } from '../contract/route.ts';
import { figureOf, formatIn } from '../locales/format.ts';
import type { Say } from '../locales/say.ts';
import type { Asked } from './read-asked.ts';

/** The ask as it was understood: who, worked → billed → in scope or not, and what is suggested with its reason. */
export function captureLines(
  { asked, suggestion }: { readonly asked: Asked; readonly suggestion: Suggestion },
  say: Say,
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
    stepsOf(suggestion, say),
    `${say('cli:ask.suggested', { decision })} ${suggestion.because ?? ''}`.trimEnd(),
    ...(suggestion.notes ?? []).map(({ message }) => `  ${message}`),
  ];
}

function stepsOf(suggestion: Suggestion, say: Say): string {
  const { workedMinutes, billedMinutes, priceMinor, currency, decision } = suggestion;
  const price = formatIn(say.language).money(priceMinor ?? 0, currency);
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
export function outcomeLine(decided: ReplyOf<typeof asks.decide>, say: Say): string {
  const { decision, priceMinor, valueMinor, changeOrder, suggestion } = decided;
  const minor = changeOrder?.priceMinor ?? (decision === 'gifted' ? valueMinor : priceMinor) ?? 0;
  return say(`cli:ask.done.${decision}`, { price: formatIn(say.language).money(minor, suggestion.currency) });
}
