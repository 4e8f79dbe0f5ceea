import { May } from '../api/may.tsx';
import { Box } from '../kit/box.tsx';
import './asks.css';
import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Situation } from '../../contract/asks/answers.ts';
import { asks } from '../../contract/asks/asks.ts';
import type { Client } from '../../contract/clients/clients.ts';
import type { ReplyOf } from '../../contract/route.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { Money } from '../kit/amounts.tsx';
import { Button, ButtonLink } from '../kit/button.tsx';
import { SidePanel } from '../kit/dialog.tsx';
import { Meter } from '../kit/meter.tsx';
import { Notice } from '../kit/notice.tsx';
import { Section } from '../kit/page.tsx';
import { Soft } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { AnswerText } from './answers/answer-text.tsx';

type GiftsOfMonth = ReplyOf<typeof asks.gifts>;

/** Answers that lead out of a habit, where the server names none. */
const MOST_ANSWERS = 3;

interface ClientGiftsProps {
  readonly client: Client;
  /** Opens the client's form, where the budget is set. */
  readonly onEdit: () => void;
}

/** What was given away to a client this month against the budget; a habit is said, with ways out. */
export function ClientGifts({ client, onEdit }: ClientGiftsProps) {
  const say = useText('leakage');
  const gifts = useCall(asks.gifts, { params: { id: client.id }, query: {} });
  const place = useRef<HTMLDivElement>(null);
  const { hash } = useLocation();
  const isLoaded = gifts.data !== undefined;
  // Today leads here; the router looked for the place before there was anything to show.
  useEffect(() => {
    if (hash === 'gifts' && isLoaded) place.current?.scrollIntoView({ block: 'center' });
  }, [hash, isLoaded]);
  return (
    <div id="gifts" ref={place}>
      <Section title={say('leakage:gifts.title')} hint={say('leakage:gifts.hint')}>
        <Loaded call={gifts} lines={2}>
          {(found) => (
            <Box flow="grid" gap="0.625rem">
              <Budget gifts={found} />
              {found.habit && <Habit client={client} habit={found.habit} onEdit={onEdit} />}
            </Box>
          )}
        </Loaded>
      </Section>
    </div>
  );
}

function Budget({ gifts }: { readonly gifts: GiftsOfMonth }) {
  const say = useText('leakage');
  const format = useFormat();
  const { givenMinutes, budgetMinutes, valueMinor, currency, month } = gifts;
  const given = format.minutes(givenMinutes);
  const budget = format.minutes(budgetMinutes);
  const isPast = givenMinutes > budgetMinutes;
  return (
    <>
      <Box className="hf-figures" flow="row" justify="space-between" gap="1rem">
        <span>{say('leakage:gifts.of-budget', { given, budget })}</span>
        {valueMinor > 0 && (
          <span>
            <Soft>{say('leakage:gifts.worth')} </Soft>
            <Money minor={valueMinor} currency={currency} />
          </span>
        )}
      </Box>
      <Meter
        label={say('leakage:gifts.meter', { given, budget, month: format.date(month, 'month') })}
        value={givenMinutes}
        of={budgetMinutes}
        tone={isPast ? 'bad' : 'good'}
      />
      {isPast && (
        <Soft>{say('leakage:gifts.past', { over: format.minutes(givenMinutes - budgetMinutes) })}</Soft>
      )}
    </>
  );
}

interface HabitProps {
  readonly client: Client;
  readonly habit: NonNullable<GiftsOfMonth['habit']>;
  readonly onEdit: () => void;
}

function Habit({ client, habit, onEdit }: HabitProps) {
  const say = useText('leakage');
  const [situation, setSituation] = useState<Situation | null>(null);
  const situations = habit.answers
    .flatMap((name) => Situation.safeParse(name).data ?? [])
    .slice(0, MOST_ANSWERS);
  return (
    <>
      <Notice tone="warn" title={say('leakage:habit.title')}>
        <p className="hf-ask-note">{habit.because}</p>
        <May ability="client.change">
          <p className="hf-ask-note">{say('leakage:habit.way-out')}</p>
          <div className="hf-notice-actions">
            <May ability="answer.use">
              {situations.map((one) => (
                <Button key={one} size="small" onClick={() => setSituation(one)}>
                  {say(`leakage:answer.${one}`)}
                </Button>
              ))}
            </May>
            <ButtonLink size="small" to="/engagements/new" search={{ kind: 'retainer', clientId: client.id }}>
              {say('leakage:habit.retainer')}
            </ButtonLink>
            <Button size="small" look="quiet" onClick={onEdit}>
              {say('leakage:habit.budget')}
            </Button>
          </div>
        </May>
      </Notice>
      <SidePanel
        open={situation !== null}
        onClose={() => setSituation(null)}
        title={say('leakage:habit.write', { client: client.name })}
        closeLabel={say('common:do.close')}
      >
        {situation && <AnswerText key={situation} situation={situation} clientId={client.id} />}
      </SidePanel>
    </>
  );
}
