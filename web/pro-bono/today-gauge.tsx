import { Box } from '../kit/box.tsx';
import './probono.css';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { useCall } from '../api/use-call.ts';
import { Link } from '../kit/link.tsx';
import { Meter } from '../kit/meter.tsx';
import { Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { isSharePast, standingOf } from './gauge-standing.ts';

/** The gauge in one line. A practice without free work is not reminded of it every morning. */
export function TodayGauge() {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { data: gauge } = useCall(proBono.gauge, {});
  if (!gauge || gauge.active === 0) return null;
  const { active, places, promisedPercent, limits } = gauge;
  const standing = standingOf(gauge);
  const words = say('pro-bono-page:gauge.today', { active, places });
  const share =
    promisedPercent === null
      ? null
      : say('pro-bono-page:gauge.today-share', {
          percent: format.percent(promisedPercent / 100),
          limit: format.percent(limits.sharePercent / 100),
        });
  return (
    <Box
      as="section"
      flow="grid"
      gap="0.5rem"
      maw="26rem"
      my="2rem 0"
      fz="sm"
      aria-label={say('pro-bono-page:gauge.title')}
    >
      <Box flow="row" wrap gap="0.25rem 0.75rem" align="baseline">
        <Link look="quiet" to="/engagements" search={{ kind: 'pro-bono' }}>
          {words}
        </Link>
        {share && <span className="hf-soft hf-figures">{share}</span>}
        {standing === 'past' && <Tag tone="bad">{say('pro-bono-page:gauge.past')}</Tag>}
        {isSharePast(gauge) && <Tag tone="bad">{say('pro-bono-page:gauge.share-past')}</Tag>}
      </Box>
      <Meter label={words} value={active} of={places} tone={standing === 'full' ? 'warn' : 'good'} />
    </Box>
  );
}
