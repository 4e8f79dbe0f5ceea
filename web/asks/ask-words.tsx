import { type Ask, asks } from '../../contract/asks/asks.ts';
import { engagements } from '../../contract/work/engagements.ts';
import { useChange } from '../api/use-change.ts';
import { useAll } from '../api/use-list.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { useToast } from '../api/use-toast.ts';
import { Box } from '../kit/box.tsx';
import { Button } from '../kit/button.tsx';
import { SelectField } from '../kit/fields.tsx';
import { Link } from '../kit/link.tsx';
import { Panel } from '../kit/page.tsx';
import { type Fact, Facts, Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import type { Names } from '../work/engagements/use-names.ts';
import { ageTone, ageWords } from './age.ts';

/** What the client said, word for word, is the title of its page. */
export function AskWords({ ask, clientName }: { readonly ask: Ask; readonly clientName: string }) {
  const say = useText('asks-page');
  const today = todayOf(usePractice());
  return (
    <Box as="header" className="hf-ask-head" mb="1.5rem" maw="var(--hf-measure)">
      <Box flow="row" wrap align="center" gap="0.5rem" mb="0.375rem">
        <Link to="/clients/$clientId" params={{ clientId: ask.clientId }}>
          {clientName}
        </Link>
        {ask.state === 'open' && (
          <Tag tone={ageTone(ask.receivedOn, today)}>{ageWords(say, ask.receivedOn, today)}</Tag>
        )}
        {ask.urgent && <Tag tone="warn">{say('common:urgent')}</Tag>}
      </Box>
      <h1>{ask.text}</h1>
    </Box>
  );
}

/** How and when it came in, and what it belongs to. */
export function AskFacts({ ask, names }: { readonly ask: Ask; readonly names: Names }) {
  const say = useText('asks-page');
  const format = useFormat();
  const practice = usePractice();
  const time = format.instantTime(ask.receivedAt, practice.timeZone);
  const mayChange = ask.state === 'open' && ask.abilities.includes('ask.capture');
  const facts: readonly Fact[] = [
    {
      name: say('asks-page:facts.received'),
      value: `${format.date(ask.receivedOn)}, ${time}`,
    },
    { name: say('asks-page:facts.channel'), value: say(`common:channel.${ask.channel}`) },
    ...(ask.source === 'client-page'
      ? [{ name: say('asks-page:facts.source'), value: say('asks-page:facts.client-page') }]
      : []),
    ...(ask.agreedPriceMinor !== null
      ? [
          {
            name: say('asks-page:facts.agreed'),
            value: format.money(ask.agreedPriceMinor, ask.suggestion.currency),
          },
        ]
      : []),
    ...(!mayChange && ask.engagementId
      ? [
          {
            name: say('asks-page:facts.engagement'),
            value: <EngagementLink id={ask.engagementId} names={names} />,
          },
        ]
      : []),
  ];
  return (
    <Panel>
      <div className="hf-ask-facts">
        <Facts facts={facts} />
        {mayChange && <Belongs ask={ask} names={names} />}
        {mayChange && <Withdraw ask={ask} />}
      </div>
    </Panel>
  );
}

function EngagementLink({ id, names }: { readonly id: string; readonly names: Names }) {
  return (
    <Link to="/engagements/$engagementId" params={{ engagementId: id }}>
      {names.titleOf(id)}
    </Link>
  );
}

/** Which agreement it is held against, to be chosen where the client has several. */
function Belongs({ ask, names }: { readonly ask: Ask; readonly names: Names }) {
  const say = useText('asks-page');
  const toast = useToast();
  const change = useChange(asks.change);
  const active = useAll(engagements.list, { query: { clientId: ask.clientId, state: 'active' } }).data ?? [];
  const choose = async (engagementId: string) => {
    const changed = await change.run({
      params: { id: ask.id },
      body: { engagementId: engagementId === '' ? null : engagementId },
    });
    if (!changed.ok) toast.failed(changed.problem);
  };
  if (active.length < 2 && ask.engagementId) {
    return (
      <Facts
        facts={[
          {
            name: say('asks-page:facts.engagement'),
            value: <EngagementLink id={ask.engagementId} names={names} />,
          },
        ]}
      />
    );
  }
  if (active.length === 0) return <p className="hf-ask-note">{say('asks-page:facts.no-engagement')}</p>;
  return (
    <SelectField
      label={say('asks-page:facts.engagement')}
      value={ask.engagementId ?? ''}
      onChange={(next) => void choose(next)}
      options={[
        ...(ask.engagementId === null ? [{ value: '', label: say('asks-page:facts.not-chosen') }] : []),
        ...active.map(({ id, title }) => ({ value: id, label: title })),
      ]}
    />
  );
}

function Withdraw({ ask }: { readonly ask: Ask }) {
  const say = useText('asks-page');
  const toast = useToast();
  const withdraw = useChange(asks.withdraw);
  const undo = async () => {
    const done = await withdraw.run({ params: { id: ask.id } });
    if (done.ok) toast.done(say('common:capture.ask-withdrawn'));
    else toast.failed(done.problem);
  };
  return (
    <Box ms="-0.5rem">
      <Button look="quiet" size="small" busy={withdraw.busy} onClick={() => void undo()}>
        {say('asks-page:withdraw')}
      </Button>
    </Box>
  );
}
