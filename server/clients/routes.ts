import type { UseCases } from '../http/mounted.ts';
import { addClient } from './add-client.ts';
import { changeClient } from './change-client.ts';
import { getClient, listClients } from './list-clients.ts';
import { listLinks } from './list-links.ts';
import { openLink } from './open-link.ts';
import { listTouchpoints, recordTouchpoint, removeTouchpoint } from './record-touchpoint.ts';
import { revokeLink } from './revoke-link.ts';

export const clientRoutes: UseCases = {
  addClient,
  listClients,
  getClient,
  changeClient,
  openLink,
  listLinks,
  revokeLink,
  recordTouchpoint,
  listTouchpoints,
  removeTouchpoint,
};
