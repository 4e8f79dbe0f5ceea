import type { z } from 'zod';
import type { RetainerCandidate } from '../../../contract/sales/candidates.ts';
import { ClientField } from '../../clients/client-field.tsx';
import { Box } from '../../kit/box.tsx';
import { Button } from '../../kit/button.tsx';
import { Disclosure } from '../../kit/disclosure.tsx';
import { Row, Stack } from '../../kit/layout.tsx';
import { MoneyField, NumberField } from '../../kit/number-fields.tsx';
import { Panel } from '../../kit/page.tsx';
import type { Fields } from '../../kit/use-form.ts';
import { Soft } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { AmountField } from '../../work/terms/amount-field.tsx';
import { OverageFields } from '../../work/terms/overage-fields.tsx';
import { RolloverFields } from '../../work/terms/rollover-fields.tsx';
import { PerkRows } from './perk-rows.tsx';
import { type PricingValues, rateOf } from './pricing-values.ts';

interface QuestionFormProps {
  readonly fields: Fields<PricingValues>;
  /** The clients whose own use suits a retainer, best first. */
  readonly candidates: readonly z.output<typeof RetainerCandidate>[];
  readonly currency: string;
}

/** The month to price: whose, how much, at what price, with what given. It is answered while it is being filled in. */
export function QuestionForm({ fields, candidates, currency }: QuestionFormProps) {
  const say = useText('pricing-page');
  const choose = (clientId: string | null) => {
    fields.set('clientId', clientId);
    const suggested = candidates.find((one) => one.clientId === clientId)?.suggested;
    if (!suggested) return;
    fields.set('minutes', suggested.amount);
    if (suggested.feeMinor > 0) fields.set('hourlyRateMinor', rateOf(suggested.feeMinor, suggested.amount));
  };
  return (
    <Panel>
      <Stack>
        <Box as="h2" m="0" fz="1.1875rem">
          {say('pricing-page:form.title')}
        </Box>
        <Candidates candidates={candidates} onChoose={choose} />
        <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 12rem), 1fr))" align="end">
          <ClientField
            value={fields.values.clientId}
            onChange={choose}
            label={say('pricing-page:form.client')}
            placeholder={say('pricing-page:form.client-hint')}
            nothingFound={say('pricing-page:form.no-client')}
            clearLabel={say('pricing-page:form.without-client')}
          />
          <AmountField
            {...fields.of('minutes')}
            unit="minutes"
            label={say('pricing-page:form.minutes')}
            required
          />
          <MoneyField
            {...fields.of('hourlyRateMinor')}
            label={say('pricing-page:form.rate')}
            currency={currency}
            required
          />
          <NumberField
            {...fields.of('discountPercent')}
            label={say('pricing-page:form.discount')}
            unit={say('pricing-page:form.percent')}
          />
        </Box>
        <PerkRows
          perks={fields.values.perks}
          onChange={(perks) => fields.set('perks', perks)}
          currency={currency}
        />
        <Disclosure summary={say('pricing-page:form.terms')}>
          <Box flow="grid" gap="1rem" columns="repeat(auto-fit, minmax(min(100%, 12rem), 1fr))" align="end">
            <RolloverFields fields={fields} unit="minutes" look="lists" />
            <OverageFields
              fields={fields}
              unit="minutes"
              currency={currency}
              look="lists"
              withoutRate={say('pricing-page:form.over-rate-hint')}
            />
          </Box>
        </Disclosure>
      </Stack>
    </Panel>
  );
}

const MOST = 5;

/** A few candidates to begin with one of them. */
function Candidates({
  candidates,
  onChoose,
}: Pick<QuestionFormProps, 'candidates'> & { readonly onChoose: (clientId: string) => void }) {
  const say = useText('pricing-page');
  const format = useFormat();
  if (candidates.length === 0) return null;
  return (
    <Row>
      <Soft>{say('pricing-page:candidates')}</Soft>
      {candidates.slice(0, MOST).map(({ clientId, clientName, suggested }) => (
        <Button key={clientId} size="small" onClick={() => onChoose(clientId)}>
          {say('pricing-page:candidate', { client: clientName, amount: format.minutes(suggested.amount) })}
        </Button>
      ))}
    </Row>
  );
}
