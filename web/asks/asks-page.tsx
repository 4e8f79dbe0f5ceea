import { May } from '../api/may.tsx';
import { Box } from '../kit/box.tsx';
import './asks.css';
import { asks } from '../../contract/asks/asks.ts';
import { beginCapture } from '../api/begin-capture.ts';
import { anyText, oneOf, useFilters } from '../api/use-filters.ts';
import { useList } from '../api/use-list.ts';
import { ClientField } from '../clients/client-field.tsx';
import { Button } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { AddIcon, AskIcon } from '../kit/icons.ts';
import { Row, Stack } from '../kit/layout.tsx';
import { Page, PageHeader } from '../kit/page.tsx';
import { Choices } from '../kit/tabs.tsx';
import { useText } from '../text/use-text.ts';
import { useNames } from '../work/engagements/use-names.ts';
import { TimeTabs } from '../work/time/time-tabs.tsx';
import { AsksTable } from './asks-table.tsx';

const shown = ['open', 'decided', 'all'] as const;
type Shown = (typeof shown)[number];
const filters = { state: oneOf(shown, 'open'), clientId: anyText };

/** What clients want: open asks first, each with what the agreement says. */
export function AsksPage() {
  const say = useText('asks-page');
  return (
    <Page title={say('asks-page:title')}>
      <PageHeader
        title={say('common:place.time')}
        actions={
          <May ability="ask.capture">
            <Button
              icon={<AddIcon size={16} aria-hidden />}
              onClick={() => beginCapture({ text: '', kind: 'ask' })}
            >
              {say('asks-page:capture')}
            </Button>
          </May>
        }
      />
      <TimeTabs />
      <AskList />
    </Page>
  );
}

function AskList() {
  const say = useText('asks-page');
  const [{ state, clientId }, show] = useFilters(filters);
  const list = useList(
    asks.list,
    {
      query: {
        limit: 100,
        ...(state === 'all' ? {} : { state }),
        ...(clientId ? { clientId } : {}),
      },
    },
    { keepPrevious: true },
  );
  const names = useNames(list.items);
  return (
    <Stack>
      <Row align="end" gap="normal">
        <Choices
          label={say('asks-page:filter.state')}
          value={state}
          onChange={(next) => show({ state: next })}
          choices={shown.map((one) => ({ value: one, label: say(`asks-page:filter.${one}`) }))}
        />
        <Box flex="0 1 18rem" miw="12rem">
          <ClientField
            label={say('asks-page:filter.client')}
            placeholder={say('asks-page:filter.everyone')}
            clearable
            value={clientId}
            onChange={(next) => show({ clientId: next })}
          />
        </Box>
      </Row>
      <AsksTable list={list} empty={<NoAsks shown={state} />} names={names} />
    </Stack>
  );
}

function NoAsks({ shown: which }: { readonly shown: Shown }) {
  const say = useText('asks-page');
  return (
    <EmptyState
      icon={<AskIcon size={28} stroke={1.5} aria-hidden />}
      title={say(which === 'open' ? 'asks-page:empty.open-title' : 'asks-page:empty.title')}
      actions={
        <May ability="ask.capture">
          <Button
            look="primary"
            onClick={() => beginCapture({ text: say('asks-page:empty.example'), kind: 'ask' })}
          >
            {say('asks-page:empty.try')}
          </Button>
        </May>
      }
    >
      <p>{say('asks-page:empty.text')}</p>
      <Box
        as="p"
        p="0.5rem 0.75rem"
        bdrs="sm"
        bg="var(--hf-hover)"
        c="var(--hf-ink)"
        w="fit-content"
        maw="100%"
      >
        {say('asks-page:empty.example')}
      </Box>
    </EmptyState>
  );
}
