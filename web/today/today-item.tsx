import { todayOf, usePractice } from '../api/use-session.ts';
import { Box } from '../kit/box.tsx';
import { Button, ButtonLink } from '../kit/button.tsx';
import { SnoozeIcon } from '../kit/icons.ts';
import { Menu } from '../kit/menu.tsx';
import { Tag } from '../kit/words.tsx';
import { daysBetween } from '../text/dates.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import type { Item, Snoozing } from './use-snooze.ts';

interface TodayItemProps {
  readonly item: Item;
  readonly snoozing: Snoozing;
}

/** One thing to do: what, by when and why; one button, and a way to put it off. */
export function TodayItem({ item, snoozing }: TodayItemProps) {
  return (
    <li>
      <ItemWords item={item} />
      <div className="hf-today-do">
        <Action {...item.action} />
        <PutOff item={item} snoozing={snoozing} />
      </div>
    </li>
  );
}

/** One that was put off: until when, and a way to have it back. */
export function SnoozedItem({ item, snoozing }: TodayItemProps) {
  const say = useText('today');
  const format = useFormat();
  const until = item.snoozed?.until ?? null;
  return (
    <li>
      <ItemWords item={item} />
      <div className="hf-today-do">
        <Box as="span" me="0.625rem" c="var(--hf-ink-soft)" fz="sm">
          {until ? say('today:until', { date: format.date(until, 'short') }) : say('today:until-changes')}
        </Box>
        <Button
          aria-label={`${say('today:bring-back')}: ${item.title}`}
          disabled={snoozing.busy}
          onClick={() => void snoozing.wake(item)}
        >
          {say('today:bring-back')}
        </Button>
      </div>
    </li>
  );
}

function ItemWords({ item }: Pick<TodayItemProps, 'item'>) {
  return (
    <Box miw="0">
      <Box className="hf-today-title" flow="row" wrap align="center" gap="0.25rem 0.625rem">
        <h3>{item.title}</h3>
        {item.dueOn && <Due on={item.dueOn} />}
      </Box>
      <Box as="p" m="0.125rem 0 0" c="var(--hf-ink-soft)" fz="sm">
        {item.because}
      </Box>
    </Box>
  );
}

function PutOff({ item, snoozing }: TodayItemProps) {
  const say = useText('today');
  const format = useFormat();
  const { tomorrow, nextWeek, snooze, busy } = snoozing;
  const later = say('today:later');
  return (
    <Menu
      target={
        <Button
          look="quiet"
          icon={<SnoozeIcon size={16} aria-hidden />}
          aria-label={`${later}: ${item.title}`}
          disabled={busy}
        >
          {later}
        </Button>
      }
      groups={[
        {
          title: say('today:put-off-until'),
          choices: [
            { label: say('today:tomorrow'), onChoose: () => void snooze(item, tomorrow) },
            {
              label: say('today:next-week', { date: format.date(nextWeek, 'short') }),
              onChoose: () => void snooze(item, nextWeek),
            },
            { label: say('today:it-changes'), onChoose: () => void snooze(item, null) },
          ],
        },
      ]}
    />
  );
}

/** The server knows where an action leads; its path is one of ours, perhaps with a question (`/engagements/new?kind=…`). */
function Action({ label, path }: Item['action']) {
  const [address = '/', hash] = path.split('#');
  const [pathname = '/', query = ''] = address.split('?');
  const search = Object.fromEntries(new URLSearchParams(query)) as Record<string, never>;
  return (
    <ButtonLink to={pathname as '/'} search={search} {...(hash ? { hash } : {})}>
      {label}
    </ButtonLink>
  );
}

function Due({ on }: { readonly on: string }) {
  const say = useText('today');
  const format = useFormat();
  const days = daysBetween(on, todayOf(usePractice()));
  if (days > 0) return <Tag tone="bad">{say('today:overdue', { days })}</Tag>;
  if (days === 0) return <Tag tone="warn">{say('today:due-today')}</Tag>;
  return <Tag>{say('today:due', { date: format.date(on, 'short') })}</Tag>;
}
