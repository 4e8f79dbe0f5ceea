import { clients } from '../../contract/clients/clients.ts';
import { touchpoints } from '../../contract/clients/touchpoints.ts';
import { type Mounted, reads, writes } from '../http/mounted.ts';
import { addClient } from './add-client.ts';
import { changeClient } from './change-client.ts';
import { getClient, listClients } from './list-clients.ts';
import { listLinks } from './list-links.ts';
import { openLink } from './open-link.ts';
import { listTouchpoints, recordTouchpoint, removeTouchpoint } from './record-touchpoint.ts';
import { revokeLink } from './revoke-link.ts';

export const clientRoutes: readonly Mounted[] = [
  writes(clients.add, addClient),
  reads(clients.list, listClients),
  reads(clients.get, getClient),
  writes(clients.change, changeClient),
  writes(clients.openLink, openLink),
  reads(clients.links, listLinks),
  writes(clients.revokeLink, revokeLink),
  writes(touchpoints.record, recordTouchpoint),
  reads(touchpoints.list, listTouchpoints),
  writes(touchpoints.remove, removeTouchpoint),
];
