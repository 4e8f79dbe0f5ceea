import { html } from 'hono/html';
import type { Html } from '../text/page-reply.ts';

interface Usage {
  readonly used: number;
  readonly total: number;
  /** What the bar shows, for those who do not see it. */
  readonly label: string;
}

/**
 * Use against what there is. It is drawn with attributes of SVG alone, since the content policy lets no style through but
 * the stylesheet; past the edge of what was agreed it goes on in another colour, with a line where the agreed part ends.
 */
export function usageBar({ used, total, label }: Usage): Html {
  const whole = Math.max(used, total, 1);
  const share = (amount: number) => `${((100 * Math.max(0, amount)) / whole).toFixed(1)}%`;
  const within = Math.min(used, Math.max(0, total));
  return html`<svg class="bar" role="img" aria-label="${label}"><rect class="track" width="100%" height="100%"/><rect class="used" width="${share(within)}" height="100%"/>${
    used > total
      ? html`<rect class="past" x="${share(total)}" width="${share(used - within)}" height="100%"/><line class="edge" x1="${share(total)}" x2="${share(total)}" y1="0" y2="100%"/>`
      : ''
  }</svg>`;
}
