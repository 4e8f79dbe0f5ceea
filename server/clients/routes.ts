import { clients } from '../../contract/clients.ts';
import { type Mounted, reads, writes } from '../http/mounted.ts';
import { addClient } from './add-client.ts';
import { changeClient } from './change-client.ts';
import { getClient, listClients } from './list-clients.ts';

export const clientRoutes: readonly Mounted[] = [
  writes(clients.add, addClient),
  reads(clients.list, listClients),
  reads(clients.get, getClient),
  writes(clients.change, changeClient),
];
