import { Box } from '../../kit/box.tsx';
import { Panel } from '../../kit/page.tsx';
import { Soft } from '../../kit/words.tsx';
import { firstPeriodSentence } from '../engagements/first-period.ts';
import { useWording } from '../engagements/use-wording.ts';
import { agreementSentences, rateSentence } from '../terms/agreement-words.ts';
import type { EngagementValues } from '../terms/engagement-draft.ts';
import { retainerPreview } from '../terms/retainer-draft.ts';

interface AgreedWordsProps {
  readonly values: EngagementValues;
  readonly currency: string;
}

/** What is being agreed, in a sentence that grows while the form is filled in. */
export function AgreedWords({ values, currency }: AgreedWordsProps) {
  const words = useWording();
  const { say } = words;
  const sentences = sentencesOf(words, values, currency);
  return (
    <Panel>
      <h2 className="hf-agreed-title">{say('engagements:form.agreed')}</h2>
      <Box className="hf-agreed-words" fz="lg" lh="1.5" aria-live="polite">
        {sentences.length === 0 ? (
          <Soft>{say('engagements:form.agreed-wait')}</Soft>
        ) : (
          sentences.map((sentence) => <p key={sentence}>{sentence}</p>)
        )}
      </Box>
    </Panel>
  );
}

function sentencesOf(
  words: ReturnType<typeof useWording>,
  values: EngagementValues,
  currency: string,
): readonly string[] {
  const { say, format } = words;
  const { kind, hourlyRateMinor, incrementMinutes, roundPer, endsOn, capMinutesPerMonth } = values;
  if (kind === 'retainer') {
    const retainer = retainerPreview(values);
    if (!retainer) return [];
    const first = firstPeriodSentence(words, values, currency);
    return [...agreementSentences(words, { retainer, currency }), ...(first ? [first] : [])];
  }
  const billing = { incrementMinutes, roundPer, minimumMinutes: values.minimumMinutes ?? 0 };
  const until =
    endsOn === '' ? [] : [`${say('engagements:agreement.project', { date: format.date(endsOn, 'long') })}.`];
  if (kind === 'pro-bono') {
    const cap =
      capMinutesPerMonth === null
        ? ''
        : `, ${say('engagements:agreement.pro-bono-cap', { amount: format.minutes(capMinutesPerMonth) })}`;
    return [`${say('engagements:agreement.pro-bono')}${cap}.`, ...until];
  }
  return [rateSentence(words, { hourlyRateMinor, currency, billing }), ...until];
}
