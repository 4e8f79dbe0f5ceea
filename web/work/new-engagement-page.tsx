import { EngagementKind } from '../../contract/shapes.ts';
import { Box } from '../kit/box.tsx';
import './engagements/engagements.css';
import { useSearch } from '@tanstack/react-router';
import { SchemaForm } from '../api/form.tsx';
import { todayOf, usePractice } from '../api/use-session.ts';
import { Button } from '../kit/button.tsx';
import { Disclosure } from '../kit/disclosure.tsx';
import { DateField, TextField } from '../kit/fields.tsx';
import { Beside, FieldRow, Stack } from '../kit/layout.tsx';
import { Link } from '../kit/link.tsx';
import { Notice } from '../kit/notice.tsx';
import { MoneyField } from '../kit/number-fields.tsx';
import { Page, PageHeader } from '../kit/page.tsx';
import { type Say, useText } from '../text/use-text.ts';
import { AgreedWords } from './agreements/agreed-words.tsx';
import { ClientFields } from './engagements/client-fields.tsx';
import { ConductFields } from './engagements/conduct-fields.tsx';
import { KindFields } from './engagements/kind-fields.tsx';
import { BillingFields } from './terms/billing-fields.tsx';
import {
  type EngagementSuggestion,
  type EngagementValues,
  engagementErrors,
  startEngagement,
} from './terms/engagement-draft.ts';
import type { FormProps } from './terms/form-props.ts';
import { PerkFields } from './terms/perk-fields.tsx';
import { ProBonoFields } from './terms/pro-bono-fields.tsx';
import { RetainerFields } from './terms/retainer-fields.tsx';
import { ScopeFields } from './terms/scope-fields.tsx';
import { useNewEngagement } from './use-new-engagement.ts';

interface Search {
  readonly kind?: string;
  readonly clientId?: string;
  readonly title?: string;
  readonly amount?: string;
  readonly feeMinor?: string;
}

/** What the address suggests, as "these look like retainers" links it: kind, client, allowance and fee. */
export function suggestionOf(search: Search): EngagementSuggestion {
  const figure = (text: string | undefined) => (text && /^\d{1,12}$/.test(text) ? Number(text) : undefined);
  return {
    kind: EngagementKind.safeParse(search.kind).data,
    clientId: search.clientId,
    title: search.title,
    amount: figure(search.amount),
    feeMinor: figure(search.feeMinor),
  };
}

/** Writes down a new piece of work: its kind first, then only what that kind needs. */
export function NewEngagementPage() {
  const say = useText('engagements');
  const practice = usePractice();
  const suggestion = suggestionOf(useSearch({ strict: false }));
  const write = useNewEngagement();
  const { currency, hourlyRateMinor } = practice;
  return (
    <Page title={say('engagements:form.title')}>
      <PageHeader
        title={say('engagements:form.title')}
        above={<Link to="/engagements">{say('engagements:title')}</Link>}
      />
      <SchemaForm
        contract={null}
        texts="engagements:form"
        values={startEngagement(suggestion, todayOf(practice), hourlyRateMinor)}
        check={(values) => inWords(say, values)}
        send={(_, values, chosen) => write(values, chosen !== 'draft')}
        layout="own"
      >
        {(fields) => (
          <Beside
            aside={
              <div className="hf-agreed">
                <AgreedWords values={fields.values} currency={currency} />
                {fields.notice}
                <Stack gap="small">
                  <Button type="submit" look="primary" busy={fields.busy} wide>
                    {say('engagements:form.activate')}
                  </Button>
                  <Button type="submit" value="draft" busy={fields.busy} wide>
                    {say('engagements:form.draft')}
                  </Button>
                </Stack>
              </div>
            }
          >
            <Box flow="grid" gap="1.75rem">
              {suggestion.amount !== undefined && (
                <Notice title={say('engagements:form.suggested')} tone="good" />
              )}
              <KindFields fields={fields} />
              <MainFields fields={fields} currency={currency} />
              <KindParts fields={fields} currency={currency} />
            </Box>
          </Beside>
        )}
      </SchemaForm>
    </Page>
  );
}

function MainFields({ fields, currency }: FormProps) {
  const say = useText('engagements');
  const { kind } = fields.values;
  return (
    <>
      <FieldRow>
        <ClientFields fields={fields} />
        <TextField
          {...fields.of('title')}
          label={say('engagements:form.name')}
          hint={say('engagements:form.name-hint')}
          placeholder={say('engagements:form.name-example')}
        />
      </FieldRow>
      {kind !== 'retainer' && (
        <FieldRow>
          <DateField {...fields.of('startsOn')} label={say('engagements:form.starts-on')} />
          {kind === 'project' && (
            <DateField
              {...fields.of('endsOn')}
              label={say('engagements:form.ends-on')}
              min={fields.values.startsOn}
            />
          )}
          {(kind === 'hourly' || kind === 'project') && (
            <MoneyField
              {...fields.of('hourlyRateMinor')}
              label={say('engagements:form.rate')}
              currency={currency}
            />
          )}
        </FieldRow>
      )}
    </>
  );
}

function KindParts(form: FormProps) {
  const say = useText('engagements');
  const { fields } = form;
  const { kind } = fields.values;
  const scope = <ScopeFields values={fields.values} errors={fields.errors} set={fields.set} />;
  if (kind === 'pro-bono') {
    return (
      <>
        {scope}
        <ProBonoFields fields={fields} />
      </>
    );
  }
  return (
    <>
      {kind === 'retainer' && <RetainerFields {...form} />}
      {kind === 'project' && scope}
      <Disclosure
        summary={
          kind === 'retainer' ? say('engagements:form.more-terms') : say('engagements:form.more-project')
        }
      >
        <Box flow="grid" gap="1.75rem">
          {kind === 'retainer' && <PerkFields fields={fields} />}
          {kind === 'retainer' && <ConductFields fields={fields} />}
          <BillingFields values={fields.values} errors={fields.errors} set={fields.set} />
          {kind !== 'project' && scope}
        </Box>
      </Disclosure>
    </>
  );
}

function inWords(say: Say, values: EngagementValues): Partial<Record<keyof EngagementValues, string>> {
  return Object.fromEntries(
    Object.entries(engagementErrors(values)).map(([name, fault]) => [
      name,
      say(`engagements:form-error.${fault}`),
    ]),
  );
}
