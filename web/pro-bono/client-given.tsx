import './probono.css';
import type { Client } from '../../contract/clients/clients.ts';
import { proBono } from '../../contract/pro-bono/pro-bono.ts';
import { useCall } from '../api/use-call.ts';
import { GiftStatementSection } from './gift-statement.tsx';
import { backOf } from './returns-sums.ts';
import { ReturnsSection } from './returns-view.tsx';

/** On the page of a client: given and come back, and the statement of a year. Nothing for those to whom nothing was given. */
export function ClientGiven({ client }: { readonly client: Client }) {
  const { data } = useCall(proBono.returns, { params: { id: client.id } });
  if (!data || (data.givenMinutes === 0 && data.givenMinor === 0 && backOf(data) === 0)) return null;
  return (
    <div className="hf-free-parts hf-free-given">
      <ReturnsSection client={client} />
      {data.givenMinutes > 0 && <GiftStatementSection client={client} />}
    </div>
  );
}
