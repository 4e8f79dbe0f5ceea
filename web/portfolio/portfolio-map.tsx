import type { CSSProperties } from 'react';
import type { Portfolio } from '../../contract/portfolio/portfolio.ts';
import { Box } from '../kit/box.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { isAbove, placeOf } from './map-place.ts';
import { quadrantTones } from './quadrant-tones.ts';

/** Names are written beside the points as long as they can be told apart. */
const MOST_NAMED = 14;
const quadrants = ['nurture', 'duplicate', 'let-go', 'adjust'] as const;

/** Rate against relation, the quadrants in words. Hidden from screen readers: the table below it says the same. */
export function PortfolioMap({ portfolio }: { readonly portfolio: Portfolio }) {
  const say = useText('portfolio-page');
  const format = useFormat();
  const { clients, currency, medianRateMinorPerHour: median } = portfolio;
  const placed = clients
    .map((client) => ({ client, ...placeOf(client, median) }))
    .toSorted((one, other) => one.across - other.across);
  const above = isAbove(placed);
  const isNamed = clients.length <= MOST_NAMED;
  return (
    <Box as="figure" m="0" maw="52rem" aria-hidden>
      <div className="hf-map-field">
        {quadrants.map((quadrant) => (
          <div key={quadrant} className={`hf-map-quadrant hf-map-${quadrant}`}>
            <strong>{say(`portfolio-page:quadrant.${quadrant}`)}</strong>
            <span>{say(`portfolio-page:advice.${quadrant}`)}</span>
          </div>
        ))}
        {placed.map(({ client, across, up }, at) => {
          const style = { '--hf-across': `${across}%`, '--hf-up': `${up}%` } as CSSProperties;
          const side = across > 60 ? 'hf-map-left' : '';
          const level = above[at] ? 'hf-map-above' : '';
          return (
            <div
              key={client.clientId}
              className={`hf-map-point hf-map-tone-${quadrantTones[client.quadrant]} ${side} ${level}`}
              style={style}
              title={client.clientName}
            >
              {isNamed && <span className="hf-map-name">{client.clientName}</span>}
            </div>
          );
        })}
      </div>
      <Box
        as="figcaption"
        flow="row"
        justify="space-between"
        wrap
        gap="0.25rem 1rem"
        pt="0.375rem"
        fz="sm"
        c="var(--hf-ink-soft)"
      >
        <span>↑ {say('portfolio-page:map.relation')}</span>
        <span className="hf-figures">
          {say('portfolio-page:map.middle', { median: format.money(median, currency) })}
        </span>
        <span>{say('portfolio-page:map.rate')} →</span>
      </Box>
    </Box>
  );
}
