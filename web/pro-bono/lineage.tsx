import { type Engagement, engagements } from '../../contract/work/engagements.ts';
import { useCall } from '../api/use-call.ts';
import { Link } from '../kit/link.tsx';
import { Soft } from '../kit/words.tsx';
import { useFormat } from '../text/use-format.ts';
import { useText } from '../text/use-text.ts';

/** What this work continues, and what it became: the two ends of a conversion name each other. */
export function Lineage({ engagement }: { readonly engagement: Engagement }) {
  const { id, state, kind, convertedFromId } = engagement;
  const from = useCall(
    engagements.get,
    { params: { id: convertedFromId ?? '' } },
    { when: convertedFromId !== null },
  );
  // A conversion ends what it begins from: on the day it is agreed it may still be active, but never a draft.
  const became = useCall(
    engagements.list,
    { query: { convertedFromId: id } },
    { when: kind !== 'retainer' && state !== 'draft' },
  );
  const [next] = became.data?.items ?? [];
  if (!from.data && !next) return null;
  return (
    <div className="hf-free-lineage">
      {from.data && <Other how="continues" other={from.data} on={from.data.endsOn} />}
      {next && <Other how="became" other={next} on={next.startsOn} />}
    </div>
  );
}

interface OtherProps {
  readonly how: 'continues' | 'became';
  readonly other: Engagement;
  readonly on: string | null;
}

function Other({ how, other, on }: OtherProps) {
  const say = useText('pro-bono-page');
  const format = useFormat();
  const { id: engagementId, title, kind } = other;
  const date = on ? format.date(on) : '';
  return (
    <p>
      {say(`pro-bono-page:lineage.${how}`)}{' '}
      <Link to="/engagements/$engagementId" params={{ engagementId }}>
        {title}
      </Link>{' '}
      <Soft>
        ({say(`common:kind.${kind}`)}
        {on &&
          `, ${say(how === 'became' ? 'pro-bono-page:lineage.from' : 'pro-bono-page:lineage.until', { date })}`}
        )
      </Soft>
    </p>
  );
}
