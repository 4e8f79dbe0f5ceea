import { useState } from 'react';
import type { Pricing } from '../../../contract/sales/pricing.ts';
import { Box } from '../../kit/box.tsx';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { writeToClipboard } from '../../kit/copy-field.tsx';
import { CheckIcon, CopyIcon } from '../../kit/icons.ts';
import { Row } from '../../kit/layout.tsx';
import { Section } from '../../kit/page.tsx';
import { Reason } from '../../kit/reason.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import type { AskedPrice } from './pricing-values.ts';
import { proposalOf } from './proposal-of.ts';

export type PriceOption = Pricing['options'][number];

interface OptionsProps {
  readonly pricing: Pricing;
  readonly asked: AskedPrice;
}

/** The name of an option, with its discount where there is one. */
export function useOptionName(asked: AskedPrice): (kind: PriceOption['kind']) => string {
  const say = useText('pricing-page');
  const format = useFormat();
  return (kind) => say(`pricing-page:option.${kind}`, { percent: format.number(asked.discountPercent ?? 0) });
}

/** The ways to price the month, side by side. */
export function Options({ pricing, asked }: OptionsProps) {
  const say = useText('pricing-page');
  const nameOf = useOptionName(asked);
  return (
    <Section title={say('pricing-page:option.title')} hint={say('pricing-page:option.hint')}>
      <div className="hf-pricing-options">
        {pricing.options.map((option) => (
          <OptionCard key={option.kind} option={option} asked={asked} currency={pricing.currency} />
        ))}
      </div>
      <Row>
        <ButtonLink look="primary" to="/proposals/new" search={proposalOf(pricing, asked, nameOf)}>
          {say('pricing-page:option.propose')}
        </ButtonLink>
      </Row>
    </Section>
  );
}

function OptionCard({
  option,
  asked,
  currency,
}: {
  readonly option: PriceOption;
  readonly asked: AskedPrice;
  readonly currency: string;
}) {
  const say = useText('pricing-page');
  const format = useFormat();
  const nameOf = useOptionName(asked);
  const money = (minor: number) => format.money(minor, currency, 'short');
  const facts = [
    ['list', money(option.listMinor)],
    ['given', option.givenMinor === 0 ? '–' : money(-option.givenMinor)],
    ['hours', format.minutes(option.includedMinutes)],
    ['rate', format.money(option.effectiveRateMinorPerHour, currency)],
    ['year', money(option.yearlyMinor)],
    ...(option.costMinor > 0 ? [['cost', money(option.costMinor)] as const] : []),
  ] as const;
  return (
    <article className="hf-pricing-option">
      <h3>{nameOf(option.kind)}</h3>
      <Box as="p" className="hf-pricing-fee" m="0" c="var(--hf-ink-soft)">
        <span className="hf-figures">{money(option.feeMinor)}</span> {say('pricing-page:option.a-month')}
      </Box>
      <dl className="hf-pricing-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{say(`pricing-page:option.${name}`)}</dt>
            <dd className="hf-figures">{value}</dd>
          </div>
        ))}
        <div>
          <dt>{say('pricing-page:option.ceiling')}</dt>
          <dd className="hf-figures">
            <Ceiling ceiling={option.ceiling} currency={currency} />
          </dd>
        </div>
      </dl>
      <Answer text={option.answer} />
      {option.kind !== 'hourly' && (
        <ButtonLink
          wide
          to="/engagements/new"
          search={{
            kind: 'retainer',
            ...(asked.clientId ? { clientId: asked.clientId } : {}),
            amount: String(asked.minutes),
            feeMinor: String(option.feeMinor),
          }}
        >
          {say('pricing-page:option.draft')}
        </ButtonLink>
      )}
    </article>
  );
}

function Ceiling({
  ceiling,
  currency,
}: {
  readonly ceiling: PriceOption['ceiling'];
  readonly currency: string;
}) {
  const say = useText('pricing-page');
  const format = useFormat();
  const monthly = format.money(ceiling.monthlyMinor, currency, 'short');
  const yearly = format.money(ceiling.yearlyMinor, currency, 'short');
  return (
    <Reason
      because={say(`pricing-page:option.ceiling-because.${ceiling.boundBy}`, {
        clients: ceiling.clients,
        monthly,
        yearly,
      })}
    >
      {say('pricing-page:option.ceiling-value', { monthly })}
    </Reason>
  );
}

/** What to say to a client who wants the rate without the month; written to be sent, in the client's language. */
function Answer({ text }: { readonly text: string }) {
  const say = useText('pricing-page');
  const [copied, setCopied] = useState(false);
  return (
    <div className="hf-pricing-answer">
      <p className="hf-soft hf-small">{say('pricing-page:option.why')}</p>
      <blockquote>{text}</blockquote>
      <Button
        size="small"
        look="quiet"
        icon={copied ? <CheckIcon size={16} aria-hidden /> : <CopyIcon size={16} aria-hidden />}
        onClick={async () => setCopied(await writeToClipboard(text))}
      >
        <span aria-live="polite">
          {copied ? say('pricing-page:option.copied') : say('pricing-page:option.copy')}
        </span>
      </Button>
    </div>
  );
}
