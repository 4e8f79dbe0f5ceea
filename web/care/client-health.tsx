import { Box } from '../kit/box.tsx';
import './care.css';
import { type Health, health } from '../../contract/care/health.ts';
import { useCall } from '../api/use-call.ts';
import { Reason } from '../kit/reason.tsx';
import type { Tone } from '../kit/tone.ts';
import { Tag } from '../kit/words.tsx';
import { useText } from '../text/use-text.ts';

const healthTones: Readonly<Record<Health['colour'], Tone>> = {
  good: 'good',
  watch: 'warn',
  bad: 'bad',
  unknown: 'neutral',
};

/** How a client stands against its own habit, with the evidence of every sign one click away. Quiet while it is not known. */
export function ClientHealth({ clientId }: { readonly clientId: string }) {
  const say = useText('portfolio-page');
  const call = useCall(health.get, { params: { id: clientId } });
  if (!call.data) return null;
  const state = say(`portfolio-page:health.${call.data.colour}`);
  return (
    <Reason label={say('portfolio-page:health.label', { state })} because={<Evidence health={call.data} />}>
      <Tag tone={healthTones[call.data.colour]}>{state}</Tag>
    </Reason>
  );
}

function Evidence({ health }: { readonly health: Health }) {
  const say = useText('portfolio-page');
  return (
    <Box as="dl" className="hf-fit" m="0" flow="grid" gap="0.625rem" ta="left">
      {health.signs.map(({ sign, colour, text, change }) => (
        <div key={sign}>
          <dt>
            {say(`portfolio-page:health.sign.${sign}`)} · {say(`portfolio-page:health.${colour}`)}
          </dt>
          <dd>{text}</dd>
          <dd className="hf-soft">{change}</dd>
        </div>
      ))}
    </Box>
  );
}
