import { ListView } from '../../api/list-view.tsx';
import { May } from '../../api/may.tsx';
import { Box } from '../../kit/box.tsx';
import './touchpoints.css';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { checkIns } from '../../../contract/care/check-ins.ts';
import type { CheckIn } from '../../../contract/clients/touchpoints.ts';
import { useList } from '../../api/use-list.ts';
import { todayOf, usePractice } from '../../api/use-session.ts';
import { DateText } from '../../kit/amounts.tsx';
import { Button, ButtonLink } from '../../kit/button.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { ContactIcon } from '../../kit/icons.ts';
import { Link } from '../../kit/link.tsx';
import { Page, PageHeader } from '../../kit/page.tsx';
import { Soft, Tag } from '../../kit/words.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { byPlannedDay } from './check-ins-by-day.ts';
import { useLogTouchpoint } from './use-log-touchpoint.ts';

type Due = z.output<typeof CheckIn>;

/** Whom to be in touch with, by the day it is planned for; each done by one click. */
export function CheckInsView({ tabs }: { readonly tabs: ReactNode }) {
  const say = useText('playbooks-page');
  const today = todayOf(usePractice());
  const list = useList(checkIns.list, { query: { limit: 50 } });
  return (
    <Page title={say('playbooks-page:check-ins.title')}>
      <PageHeader
        title={say('playbooks-page:check-ins.title')}
        below={say('playbooks-page:check-ins.intro')}
        actions={
          <May ability="practice.change">
            <Link to="/settings" hash="working-days">
              {say('playbooks-page:check-ins.settings')}
            </Link>
          </May>
        }
      />
      {tabs}
      <ListView list={list} empty={<NothingPlanned />}>
        {(items) =>
          byPlannedDay(items).map(({ on, checkIns }) => (
            <Box as="section" key={on} className="hf-check-in-day" mt="1.75rem" maw="52rem">
              <h2>{on === today ? say('playbooks-page:check-ins.today') : <DateText on={on} />}</h2>
              <ul>
                {checkIns.map((checkIn) => (
                  <OneCheckIn
                    key={`${checkIn.clientId} ${checkIn.channel}`}
                    checkIn={checkIn}
                    today={today}
                  />
                ))}
              </ul>
            </Box>
          ))
        }
      </ListView>
    </Page>
  );
}

function OneCheckIn({ checkIn, today }: { readonly checkIn: Due; readonly today: string }) {
  const say = useText('playbooks-page');
  const format = useFormat();
  const { log, busy } = useLogTouchpoint();
  const { clientId, clientName, channel, overdueDays, because, dueOn, plannedOn } = checkIn;
  const by = say(`common:channel.${channel}`);
  return (
    <li className="hf-check-in">
      <div className="hf-check-in-words">
        <span className="hf-check-in-who">
          <Link look="quiet" to="/clients/$clientId" params={{ clientId }}>
            {clientName}
          </Link>
          <Tag>{by}</Tag>
          {overdueDays > 0 && (
            <Tag tone="bad">{say('playbooks-page:touch.overdue', { days: overdueDays })}</Tag>
          )}
        </span>
        <Soft>
          {because}
          {dueOn !== plannedOn && overdueDays === 0 && (
            <> {say('playbooks-page:check-ins.due', { date: format.date(dueOn, 'short') })}</>
          )}
        </Soft>
      </div>
      <May ability="touchpoint.record">
        <Button
          size="small"
          busy={busy}
          aria-label={say('playbooks-page:touch.done-one', { client: clientName, channel: by })}
          onClick={() => void log({ id: clientId, name: clientName }, { on: today, channel })}
        >
          {say('playbooks-page:touch.done')}
        </Button>
      </May>
    </li>
  );
}

function NothingPlanned() {
  const say = useText('playbooks-page');
  return (
    <EmptyState
      icon={<ContactIcon size={28} stroke={1.5} />}
      title={say('playbooks-page:check-ins.empty-title')}
      actions={
        <>
          <May ability="playbook.decide">
            <ButtonLink to="/clients">{say('playbooks-page:check-ins.empty-clients')}</ButtonLink>
          </May>
          <ButtonLink to="/library/playbooks">{say('playbooks-page:check-ins.empty-playbooks')}</ButtonLink>
        </>
      }
    >
      <May ability="playbook.decide">{say('playbooks-page:check-ins.empty-text')}</May>
    </EmptyState>
  );
}
