import { type RefObject, useMemo, useRef, useState } from 'react';
import { overview, type Today } from '../../contract/today/overview.ts';
import { Loaded } from '../api/loaded.tsx';
import { useCall } from '../api/use-call.ts';
import { Box } from '../kit/box.tsx';
import { Button } from '../kit/button.tsx';
import { useHotkeys } from '../kit/hotkeys.ts';
import { Key } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';
import { FirstSteps } from './first-steps.tsx';
import { SnoozedItem, TodayItem } from './today-item.tsx';
import { type Snoozing, useSnooze } from './use-snooze.ts';

const SHOWN = 5;

interface TodayListProps {
  readonly today: Pick<Today, 'items' | 'more' | 'snoozed'>;
  readonly all: boolean;
  readonly onAll: (all: boolean) => void;
}

/** What to do, in the order the ranking gives; the rest, and what was put off, one click away. */
export function TodayList({ today: { items, more, snoozed }, all, onAll }: TodayListProps) {
  const say = useText('today');
  const part = useRef<HTMLElement>(null);
  const [withSnoozed, setWithSnoozed] = useState(false);
  const snoozing = useReturningFocus(useSnooze(), part);
  useSnoozeKey(part);
  return (
    <section ref={part} className="hf-today-part" aria-labelledby="what-to-do" tabIndex={-1}>
      <h2 id="what-to-do" className="hf-unseen">
        {say('today:items')}
      </h2>
      {items.length === 0 ? (
        <FirstSteps />
      ) : (
        <ol className="hf-today-list">
          {items.map((item) => (
            <TodayItem key={item.key} item={item} snoozing={snoozing} />
          ))}
        </ol>
      )}
      <Box flow="row" wrap align="center" gap="0.25rem 0.5rem" mb="0.75rem">
        {more > 0 && !all && (
          <Button look="quiet" onClick={() => onAll(true)}>
            {say('today:more', { count: more })}
          </Button>
        )}
        {all && items.length > SHOWN && (
          <Button look="quiet" onClick={() => onAll(false)}>
            {say('today:fewer')}
          </Button>
        )}
        {snoozed > 0 && (
          <Button look="quiet" aria-expanded={withSnoozed} onClick={() => setWithSnoozed(!withSnoozed)}>
            {say('today:snoozed', { count: snoozed })}
          </Button>
        )}
        {items.length > 0 && (
          <span className="hf-today-key">
            <Key>S</Key> {say('today:key')}
          </span>
        )}
      </Box>
      {withSnoozed && snoozed > 0 && <SnoozedList snoozing={snoozing} />}
    </section>
  );
}

function SnoozedList({ snoozing }: { readonly snoozing: Snoozing }) {
  const say = useText('today');
  const call = useCall(overview.today, { query: { snoozed: 'true' } });
  return (
    <Loaded call={call} lines={2}>
      {({ items }) => (
        <ol className="hf-today-list hf-today-snoozed" aria-label={say('today:snoozed-list')}>
          {items.map((item) => (
            <SnoozedItem key={item.key} item={item} snoozing={snoozing} />
          ))}
        </ol>
      )}
    </Loaded>
  );
}

/** An item takes its buttons along when it goes: who worked by keyboard goes on from the list, not from the top of the page. */
function useReturningFocus(snoozing: Snoozing, part: RefObject<HTMLElement | null>): Snoozing {
  const then = <Given extends readonly unknown[]>(act: (...given: Given) => Promise<void>) => {
    return async (...given: Given) => {
      await act(...given);
      part.current?.focus({ preventScroll: true });
    };
  };
  return { ...snoozing, snooze: then(snoozing.snooze), wake: then(snoozing.wake) };
}

/** `s` puts off the item one is in, or the first. */
function useSnoozeKey(part: RefObject<HTMLElement | null>): void {
  const keys = useMemo(
    () => ({
      s: () => {
        const own = document.activeElement?.closest('.hf-today-list > li');
        const item = own ?? part.current?.querySelector('.hf-today-list > li');
        item?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.click();
      },
    }),
    [part],
  );
  useHotkeys(keys);
}
