import type { Forecast } from '../../contract/plan/plan.ts';
import { Stat } from '../kit/stat.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

type Runway = Forecast['runway'];

/** How long the money lasts, in words. */
export function useRunwayText(): (runway: Runway) => string {
  const say = useText('plan-page');
  return (runway) => {
    if (runway === null) return '–';
    return runway.isWhole
      ? say('plan-page:sum.runway-whole')
      : say('plan-page:sum.runway-months', { months: runway.months });
  };
}

interface RunwayProps {
  readonly runway: Runway;
  readonly currency: string;
}

export function RunwayStat({ runway, currency }: RunwayProps) {
  const say = useText('plan-page');
  const format = useFormat();
  const runwayText = useRunwayText();
  const label = say('plan-page:sum.runway');
  if (runway === null)
    return (
      <Stat
        label={label}
        value={say('plan-page:sum.runway-unset')}
        because={say('plan-page:sum.runway-ask')}
      />
    );
  const values = {
    reserve: format.money(runway.reserveMinor, currency, 'short'),
    cost: format.money(runway.monthlyCostMinor, currency, 'short'),
    months: runway.months,
  };
  return (
    <Stat
      label={label}
      value={runwayText(runway)}
      tone={!runway.isWhole && runway.months < 3 ? 'warn' : 'neutral'}
      note={say('plan-page:sum.runway-note')}
      because={say(
        runway.isWhole ? 'plan-page:sum.runway-because-whole' : 'plan-page:sum.runway-because',
        values,
      )}
    />
  );
}
