import type { Today } from '../../contract/overview.ts';
import { todayOf, usePractice } from '../api/use-session.ts';
import { daysBetween } from '../text/dates.ts';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Tag } from '../ui/words.tsx';

type Item = Today['items'][number];

interface TodayListProps {
  readonly items: readonly Item[];
  readonly more: number;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

/** What to do, in the order the ranking gives: each with its reason and one button. */
export function TodayList({ items, more, all, onAll }: TodayListProps) {
  const say = useText('today');
  return (
    <section aria-label={say('today:items')}>
      <ol className="hf-today-list">
        {items.map((item) => (
          <li key={`${item.kind} ${item.engagementId ?? item.clientId ?? item.title} ${item.dueOn ?? ''}`}>
            <div className="hf-today-item">
              <div className="hf-today-title">
                <h2>{item.title}</h2>
                {item.dueOn && <Due on={item.dueOn} />}
              </div>
              <p className="hf-today-because">{item.because}</p>
            </div>
            <Action {...item.action} />
          </li>
        ))}
      </ol>
      {more > 0 && !all && (
        <Button look="quiet" onClick={() => onAll(true)}>
          {say('today:more', { count: more })}
        </Button>
      )}
      {all && items.length > 5 && (
        <Button look="quiet" onClick={() => onAll(false)}>
          {say('today:fewer')}
        </Button>
      )}
    </section>
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
