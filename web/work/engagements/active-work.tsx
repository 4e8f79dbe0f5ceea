import type { ListedClient } from '../../../contract/clients/clients.ts';
import { Row } from '../../kit/layout.tsx';
import { Soft, Tag } from '../../kit/words.tsx';
import { useText } from '../../text/use-text.ts';

/** How many engagements of each kind are active with a client: "Retainer · Hourly 2". */
export function ActiveWork({ client }: { readonly client: ListedClient }) {
  const say = useText('clients');
  if (client.active.length === 0) return <Soft>{say('clients:list.none')}</Soft>;
  return (
    <Row gap="tight">
      {client.active.map(({ kind, count }) => (
        <Tag key={kind} tone={kind === 'retainer' ? 'good' : 'neutral'}>
          {say(`common:kind.${kind}`)}
          {count > 1 && ` ${count}`}
        </Tag>
      ))}
    </Row>
  );
}
