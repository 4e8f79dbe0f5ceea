import type { Engagement } from '../../contract/work/engagements.ts';
import { useMay } from '../api/use-session.ts';
import { DateText, Minutes } from '../kit/amounts.tsx';
import { Box } from '../kit/box.tsx';
import { Button } from '../kit/button.tsx';
import { EditIcon } from '../kit/icons.ts';
import { Stack } from '../kit/layout.tsx';
import { Lines } from '../kit/lines.tsx';
import { Panel } from '../kit/page.tsx';
import { type Fact, Facts, Soft } from '../kit/words.tsx';
import { agreedLines } from './engagements/agreed-changes.ts';
import { useAgreedChanges } from './engagements/use-agreed-changes.ts';
import { useWording } from './engagements/use-wording.ts';
import { agreementSentences, billingWords, rateSentence } from './terms/agreement-words.ts';

interface PromisedProps {
  readonly engagement: Engagement;
  readonly onEdit: () => void;
}

/** What was promised: the terms as the client reads them, the scope, and how time is billed. */
export function Promised({ engagement, onEdit }: PromisedProps) {
  const { say } = useWording();
  const mayChange = useMay('agreement.change');
  return (
    <Panel>
      <Stack>
        <Box className="hf-promised-head" flow="row" justify="space-between" align="center" gap="1rem">
          <h2>{say('engagements:page.promised')}</h2>
          {mayChange && engagement.state !== 'ended' && (
            <Button look="quiet" size="small" icon={<EditIcon size={16} aria-hidden />} onClick={onEdit}>
              {say('common:do.edit')}
            </Button>
          )}
        </Box>
        <TermsWords engagement={engagement} />
        <AgreedSince engagement={engagement} />
        <ScopeWords engagement={engagement} onEdit={onEdit} />
      </Stack>
    </Panel>
  );
}

function TermsWords({ engagement }: { readonly engagement: Engagement }) {
  const words = useWording();
  const { say } = words;
  const { retainer, currency, billing, kind, proBono } = engagement;
  // Terms and rate are null for whoever sees no amounts, and then nothing is said of them: not that none was agreed.
  const seesAmounts = useMay('money.see');
  const sentences = retainer
    ? agreementSentences(words, { retainer, currency })
    : kind === 'pro-bono'
      ? [`${say('engagements:agreement.pro-bono')}.`]
      : seesAmounts
        ? [rateSentence(words, engagement)]
        : [];
  const facts: readonly Fact[] = [
    { name: say('engagements:form.starts-on'), value: <DateText on={engagement.startsOn} /> },
    ...(engagement.endsOn
      ? [{ name: say('engagements:form.ends-on'), value: <DateText on={engagement.endsOn} /> }]
      : []),
    ...(engagement.reviewOn
      ? [{ name: say('engagements:form.review-on'), value: <DateText on={engagement.reviewOn} /> }]
      : []),
    ...(proBono?.capMinutesPerMonth
      ? [
          {
            name: say('engagements:form.pro-bono-cap'),
            value: <Minutes minutes={proBono.capMinutesPerMonth} />,
          },
        ]
      : []),
    ...(retainer || kind === 'pro-bono' || !seesAmounts
      ? [{ name: say('engagements:form.billing'), value: billingWords(words, billing) }]
      : []),
  ];
  return (
    <>
      {sentences.length > 0 && (
        <Box className="hf-agreed-words" fz="lg" lh="1.5">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Box>
      )}
      <Facts facts={facts} />
      {proBono && proBono.benefits.length > 0 && (
        <ScopeList
          title={say('engagements:form.benefits')}
          lines={proBono.benefits.map(({ kind: what, expected }) =>
            say('engagements:pair', { name: say(`engagements:benefit.${what}`), value: expected }),
          )}
        />
      )}
    </>
  );
}

function AgreedSince({ engagement }: { readonly engagement: Engagement }) {
  const words = useWording();
  const changes = useAgreedChanges(engagement);
  const unit = engagement.retainer?.allowance.unit ?? 'minutes';
  const lines = changes ? agreedLines(words, changes, { unit, currency: engagement.currency }) : [];
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className="hf-part">{words.say('engagements:since.title')}</h3>
      <Lines lines={lines.map(({ key, words: content }) => ({ key, content }))} />
    </div>
  );
}

function ScopeWords({ engagement, onEdit }: PromisedProps) {
  const { say } = useWording();
  const { scope, state } = engagement;
  const mayChange = useMay('agreement.change');
  if (!scope) {
    return (
      <Stack gap="small">
        <h3 className="hf-part">{say('engagements:page.scope')}</h3>
        <Soft>{say('engagements:page.no-scope')}</Soft>
        {mayChange && state !== 'ended' && (
          <div>
            <Button size="small" onClick={onEdit}>
              {say('engagements:page.add-scope')}
            </Button>
          </div>
        )}
      </Stack>
    );
  }
  return (
    <>
      {scope.problem !== '' && (
        <div>
          <h3 className="hf-part">{say('engagements:form.problem')}</h3>
          <p className="hf-paragraph">{scope.problem}</p>
        </div>
      )}
      <ScopeList title={say('engagements:form.included')} lines={scope.included} />
      <ScopeList title={say('engagements:form.excluded')} lines={scope.excluded} />
      <ScopeList title={say('engagements:form.success')} lines={scope.successCriteria} />
    </>
  );
}

function ScopeList({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className="hf-part">{title}</h3>
      <Lines lines={lines.map((line) => ({ key: line, content: line }))} />
    </div>
  );
}
