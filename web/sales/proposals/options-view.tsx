import type { Proposal } from '../../../contract/sales/proposals.ts';
import { Box } from '../../kit/box.tsx';
import { Row } from '../../kit/layout.tsx';
import { Section } from '../../kit/page.tsx';
import { Facts, Tag } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';

type Option = Proposal['options'][number];

/** The alternatives side by side, as the client sees them. */
export function OptionsView({ proposal }: { readonly proposal: Proposal }) {
  const say = useText('proposals');
  const { options, chosenOption } = proposal;
  return (
    <Section title={say('proposals:page.options')}>
      <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 18rem), 1fr))">
        {options.map((option, position) => (
          <OptionCard
            key={JSON.stringify(option)}
            option={option}
            proposal={proposal}
            isChosen={position === chosenOption}
          />
        ))}
      </Box>
    </Section>
  );
}

interface OptionCardProps {
  readonly option: Option;
  readonly proposal: Proposal;
  readonly isChosen: boolean;
}

function OptionCard({ option, proposal, isChosen }: OptionCardProps) {
  const say = useText('proposals');
  const format = useFormat();
  const { currency, period } = proposal;
  const { allowance, perks, listMinor, feeMinor } = option;
  const money = (minor: number) => format.money(minor, currency);
  const amountOf = (amount: number) =>
    allowance.unit === 'minutes' ? format.minutes(amount) : format.number(amount);
  const minutes = perks.reduce((sum, { amount }) => sum + amount, allowance.amount);
  const perPeriod = say('proposals:page.a-period', { every: period.every });
  const included = allowance.amount === 0 ? say('proposals:page.access') : amountOf(allowance.amount);
  const rate = Math.round((feeMinor * 60) / Math.max(1, minutes));
  const isByTheHour = allowance.unit === 'minutes' && minutes > 0;
  return (
    <article className={isChosen ? 'hf-proposal-card hf-proposal-chosen' : 'hf-proposal-card'}>
      <h3>{option.label}</h3>
      <Row>
        {isChosen && <Tag tone="good">{say('proposals:page.chosen')}</Tag>}
        {option.isRecommended && <Tag>{say('proposals:page.recommended')}</Tag>}
      </Row>
      <p className="hf-proposal-fee">
        <span className="hf-figures">{money(feeMinor)}</span> {perPeriod}
      </p>
      <Facts
        facts={[
          { name: say('proposals:page.includes'), value: included },
          ...perks.map((perk) => ({
            name: say('proposals:page.perk'),
            value: perk.amount > 0 ? `${perk.label}: ${amountOf(perk.amount)}` : perk.label,
          })),
          { name: say('proposals:page.list'), value: money(listMinor) },
          {
            name: say('proposals:page.given'),
            value: listMinor > feeMinor ? money(feeMinor - listMinor) : '–',
          },
          { name: say('proposals:page.fee'), value: money(feeMinor) },
          ...(isByTheHour ? [{ name: say('proposals:page.rate'), value: money(rate) }] : []),
        ]}
      />
    </article>
  );
}
