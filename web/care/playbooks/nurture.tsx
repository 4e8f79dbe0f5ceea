import type { ReactNode } from 'react';
import type { Client } from '../../../contract/clients/clients.ts';
import { useHandling } from './use-client-playbook.ts';

/** What is only for clients whose playbook keeps them up to date. */
export function Nurture({ client, children }: { readonly client: Client; readonly children: ReactNode }) {
  return useHandling(client)?.playbook?.isNurture ? children : null;
}
