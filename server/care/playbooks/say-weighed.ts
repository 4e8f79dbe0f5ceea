import type { Assessment } from '../../../contract/care/playbooks.ts';
import { type ClientSignals, LEAST_WEEKS, SIGNAL_TABLE } from '../../../core/care/playbooks/signals.ts';
import { TYPES, type Weighed } from '../../../core/care/playbooks/weigh.ts';
import type { Say } from '../../../locales/say.ts';

/** Of the reasons so many are said in the sentence; the others stand in the evidence. */
const SAID = 3;

/** What was weighed, in words. @param signals null where the data was not asked or shows too little. */
export function sayWeighed(say: Say, weighed: Weighed, signals: ClientSignals | null): Assessment {
  const { type, probabilities } = weighed;
  const evidence = weighed.reasons.map((reason) => ({ ...reason, text: sayReason(say, reason, signals) }));
  const likeliest = TYPES.reduce((best, each) => (probabilities[each] > probabilities[best] ? each : best));
  const percent = Math.round(probabilities[likeliest] * 100);
  const reasons = evidence
    .filter(({ weight }) => weight > 0)
    .slice(0, SAID)
    .map(({ text }) => text.replace(/\.$/, ''))
    .join('; ');
  const name = say(`playbooks:built-in.${likeliest}.name`);
  const how = weighed.reasons.length === 0 ? 'nothing' : type === null ? 'unclear' : 'clear';
  return {
    playbook: type,
    probabilities: { ...probabilities },
    evidence,
    because: say(`playbooks:because.${how}`, { name, percent, reasons }),
  };
}

/** Why the data says nothing: too early, hardly any work, or no contact on record. */
export function sayTooLittle(say: Say, signals: ClientSignals): string {
  if (signals.weeks < LEAST_WEEKS) return say('playbooks:because.too-early', { weeks: signals.weeks });
  return say(`playbooks:because.${signals.contacts === 0 ? 'no-contact' : 'no-work'}`);
}

function sayReason(
  say: Say,
  { feature, level }: { readonly feature: string; readonly level: string },
  signals: ClientSignals | null,
): string {
  const levels = (SIGNAL_TABLE as Readonly<Record<string, object>>)[feature];
  // An answer and a signal may share a name, such as the referrals; their levels never do.
  if (signals && levels && Object.hasOwn(levels, level))
    return say(`playbooks:signals.${feature}.${level}`, { ...signals });
  const asked = `playbooks:questions.${feature}`;
  return say('playbooks:answered', {
    question: say(`${asked}.text`),
    answer: say(`${asked}.options.${level}`),
  });
}
