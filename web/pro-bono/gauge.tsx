import { Box } from '../kit/box.tsx';
import './probono.css';
import { type ProBonoGauge, proBono } from '../../contract/pro-bono/pro-bono.ts';
import { Loaded } from '../api/loaded.tsx';
import { May } from '../api/may.tsx';
import { useCall } from '../api/use-call.ts';
import { useMay } from '../api/use-session.ts';
import { ButtonLink } from '../kit/button.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { AddIcon, GiftIcon } from '../kit/icons.ts';
import { Link } from '../kit/link.tsx';
import { Meter } from '../kit/meter.tsx';
import { Panel, Section } from '../kit/page.tsx';
import { Reason } from '../kit/reason.tsx';
import { Soft, Tag } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';
import { allowedMinutes, isSharePast, standingOf } from './gauge-standing.ts';

/** Places and share of free work with their numbers. */
export function GaugeSection() {
  const say = useText('pro-bono-page');
  const gauge = useCall(proBono.gauge, {});
  const mayChange = useMay('practice.change');
  return (
    <Section
      title={say('pro-bono-page:gauge.title')}
      hint={say('pro-bono-page:gauge.hint')}
      actions={
        mayChange && (
          <ButtonLink size="small" to="/settings" hash="free-work">
            {say('pro-bono-page:gauge.settings')}
          </ButtonLink>
        )
      }
    >
      <Loaded call={gauge} lines={3}>
        {(found) => (
          <Panel>
            <GaugeFigures gauge={found} />
          </Panel>
        )}
      </Loaded>
    </Section>
  );
}

/** A practice without free work: what it is good for, and how to begin. */
export function NoFreeWork() {
  const say = useText('pro-bono-page');
  return (
    <EmptyState
      icon={<GiftIcon size={28} stroke={1.5} aria-hidden />}
      title={say('pro-bono-page:gauge.empty-title')}
      actions={
        <ButtonLink
          to="/engagements/new"
          search={{ kind: 'pro-bono' }}
          icon={<AddIcon size={16} aria-hidden />}
        >
          {say('pro-bono-page:gauge.empty-action')}
        </ButtonLink>
      }
    >
      {say('pro-bono-page:gauge.empty-text')}
    </EmptyState>
  );
}

/** The two measures side by side, each a sentence with its bar; each opens its reason. */
export function GaugeFigures({ gauge }: { readonly gauge: ProBonoGauge }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { overridden, workedMinutes } = gauge;
  return (
    <>
      <Box
        flow="grid"
        columns="repeat(auto-fit, minmax(min(100%, 18rem), 1fr))"
        gap="1.25rem 2.5rem"
        align="end"
      >
        <Places gauge={gauge} />
        <Share gauge={gauge} />
      </Box>
      <Box as="p" m="0.875rem 0 0" c="var(--hf-ink-soft)" fz="sm">
        {say('pro-bono-page:gauge.worked', { minutes: format.minutes(workedMinutes) })}
        {overridden > 0 && ` · ${say('pro-bono-page:gauge.overridden', { count: overridden })}`}
      </Box>
    </>
  );
}

function Places({ gauge }: { readonly gauge: ProBonoGauge }) {
  const say = useText('pro-bono-page');
  const { active, places, payingClients, limits } = gauge;
  const standing = standingOf(gauge);
  const words = say('pro-bono-page:gauge.places', { active, places });
  return (
    <Box flow="grid" gap="0.5rem">
      <div className="hf-free-line">
        <Reason
          label={say('common:why', { value: words })}
          because={say('pro-bono-page:gauge.places-why', {
            per: limits.payingClientsPerPlace,
            least: limits.placesAtLeast,
            paying: payingClients,
          })}
        >
          {words}
        </Reason>
        <Tag tone={standing === 'past' ? 'bad' : standing === 'full' ? 'warn' : 'good'}>
          {say(`pro-bono-page:gauge.${standing}`, { count: Math.max(0, places - active) })}
        </Tag>
      </div>
      <Meter label={words} value={active} of={places} tone={standing === 'full' ? 'warn' : 'good'} />
    </Box>
  );
}

function Share({ gauge }: { readonly gauge: ProBonoGauge }) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { promisedMinutes, monthMinutes, promisedPercent, limits } = gauge;
  const promised = format.minutes(promisedMinutes);
  if (monthMinutes === null || promisedPercent === null) {
    return (
      <Box flow="grid" gap="0.5rem">
        <Soft>{say('pro-bono-page:gauge.unknown', { promised })}</Soft>
        <May ability="practice.change">
          <span>
            <Link to="/settings">{say('pro-bono-page:gauge.set-hours')}</Link>
          </span>
        </May>
      </Box>
    );
  }
  const isPast = isSharePast(gauge);
  const words = say('pro-bono-page:gauge.share', {
    promised,
    month: format.minutes(monthMinutes),
    percent: format.percent(promisedPercent / 100),
    limit: format.percent(limits.sharePercent / 100),
  });
  return (
    <Box flow="grid" gap="0.5rem">
      <div className="hf-free-line">
        <Reason label={say('common:why', { value: words })} because={say('pro-bono-page:gauge.share-why')}>
          {words}
        </Reason>
        {isPast && <Tag tone="bad">{say('pro-bono-page:gauge.share-past')}</Tag>}
      </div>
      <Meter label={words} value={promisedMinutes} of={allowedMinutes(gauge)} tone="good" />
    </Box>
  );
}
