import type { ChargeDue } from '../../contract/money/payments.ts';
import { Money } from '../kit/amounts.tsx';
import type { Tone } from '../kit/tone.ts';
import { Small, Soft, Tag } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';

const tones: Readonly<Record<ChargeDue['state'], Tone>> = {
  upcoming: 'neutral',
  due: 'warn',
  overdue: 'bad',
  paid: 'good',
  settled: 'neutral',
};

/** How a charge stands, in a word with its days where it is late, and what is open of it where that is not all. */
export function ChargeStanding({ charge }: { readonly charge: ChargeDue }) {
  const say = useText('money');
  const { state, overdueDays, openMinor, amountMinor, currency } = charge;
  const isPart = openMinor > 0 && openMinor < amountMinor;
  return (
    <div>
      <Tag tone={tones[state]}>
        {state === 'overdue' ? say('money:overdue-days', { days: overdueDays }) : say(`money:state-${state}`)}
      </Tag>
      {isPart && (
        <Small>
          {' '}
          <Soft>
            {say('money:still-open')} <Money minor={openMinor} currency={currency} />
          </Soft>
        </Small>
      )}
    </div>
  );
}
