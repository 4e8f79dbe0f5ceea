import type { Proposal } from '../../../contract/sales/proposals.ts';
import type { Tone } from '../../kit/tone.ts';
import { Tag } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';

const tones: Readonly<Record<Proposal['state'], Tone>> = {
  draft: 'neutral',
  sent: 'neutral',
  seen: 'neutral',
  signed: 'warn',
  accepted: 'good',
  declined: 'bad',
  expired: 'warn',
  withdrawn: 'neutral',
};

export function StateTag({ state }: { readonly state: Proposal['state'] }) {
  const say = useText('proposals');
  return <Tag tone={tones[state]}>{say(`proposals:state.${state}`)}</Tag>;
}

/** The option one would name when asked for the price: the chosen one, else the one we recommend, else the first. */
export function leadingOption({ options, chosenOption }: Proposal): Proposal['options'][number] | undefined {
  if (chosenOption !== null) return options[chosenOption];
  return options.find(({ isRecommended }) => isRecommended) ?? options[0];
}
