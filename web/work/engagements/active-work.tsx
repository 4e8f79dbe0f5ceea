import { engagements } from '../../../contract/work/engagements.ts';
import { useCall } from '../../api/use-call.ts';
import { Row } from '../../kit/layout.tsx';
import { Soft, Tag } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';

/** How many engagements of each kind are active with a client: "Retainer · Hourly 2". All clients of a list share one call. */
export function ActiveWork({ clientId }: { readonly clientId: string }) {
  const say = useText('clients');
  const active = useCall(engagements.list, { query: { state: 'active', limit: 500 } });
  if (active.isPending) return null;
  const own = (active.data?.items ?? []).filter((engagement) => engagement.clientId === clientId);
  if (own.length === 0) return <Soft>{say('clients:list.none')}</Soft>;
  const kinds = [...Map.groupBy(own, (engagement) => engagement.kind)];
  return (
    <Row gap="tight">
      {kinds.map(([kind, some]) => (
        <Tag key={kind} tone={kind === 'retainer' ? 'good' : 'neutral'}>
          {say(`common:kind.${kind}`)}
          {some.length > 1 && ` ${some.length}`}
        </Tag>
      ))}
    </Row>
  );
}
