import { May } from '../api/may.tsx';
import { Box } from '../kit/box.tsx';
import './capacity.css';
import type { CSSProperties } from 'react';
import type { CapacityStrip } from '../../contract/today/overview.ts';
import { Link } from '../kit/link.tsx';
import { Reason } from '../kit/reason.tsx';
import { Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { pictureOf } from './capacity-parts.ts';

/** What the hours of the month are for: a picture, and its numbers in words, each with its reason. */
export function CapacityView({ strip }: { readonly strip: CapacityStrip }) {
  const say = useText('today');
  const format = useFormat();
  const { parts, overMinutes, endPercent, takenMinutes } = pictureOf(strip);
  const { capacityMinutes, month } = strip;
  if (capacityMinutes === null && takenMinutes === 0) return null;
  const hours = capacityMinutes === null ? null : format.minutes(capacityMinutes);
  return (
    <Box as="section" my="2rem 0" aria-labelledby="capacity">
      <Box className="hf-capacity-head" flow="row" wrap align="baseline" gap="0.25rem 0.75rem" mb="0.625rem">
        <h2 id="capacity">{say('today:capacity.title', { month: format.date(`${month}-01`, 'month') })}</h2>
        {hours && (
          <Reason label={say('common:why', { value: hours })} because={say('today:capacity.why-hours')}>
            {hours}
          </Reason>
        )}
        {overMinutes > 0 && hours && (
          <Tag tone="bad">{say('today:capacity.over', { minutes: format.minutes(overMinutes) })}</Tag>
        )}
      </Box>
      {/* The words below say all that the picture shows. */}
      <div className="hf-capacity-picture" aria-hidden="true">
        {parts.map(({ name, percent }) => (
          <div
            key={name}
            className={`hf-capacity-${name}`}
            style={{ '--hf-share': `${percent}%` } as CSSProperties}
          />
        ))}
        {endPercent !== null && (
          <span className="hf-capacity-end" style={{ insetInlineStart: `${endPercent}%` }} />
        )}
      </div>
      <Box
        as="ul"
        className="hf-capacity-words"
        flow="row"
        wrap
        gap="0.375rem 1.5rem"
        plain
        m="0.625rem 0 0"
        p="0"
        fz="sm"
      >
        {parts.map(({ name, minutes }) => {
          if (name === 'free' && capacityMinutes === null) return null;
          const amount = format.minutes(minutes);
          const label = say(`today:capacity.${name}`);
          return (
            <li key={name}>
              <span className={`hf-capacity-mark hf-capacity-${name}`} aria-hidden="true" />
              {label}
              <Reason
                label={say('common:why', { value: `${label} ${amount}` })}
                because={say(`today:capacity.why-${name}`)}
              >
                <span className="hf-figures">{amount}</span>
              </Reason>
            </li>
          );
        })}
      </Box>
      {capacityMinutes === null && (
        <Box as="p" m="0.5rem 0 0" c="var(--hf-ink-soft)" fz="sm">
          {say('today:capacity.unknown')}{' '}
          <May ability="practice.change">
            <Link to="/settings">{say('today:capacity.set')}</Link>
          </May>
        </Box>
      )}
    </Box>
  );
}
