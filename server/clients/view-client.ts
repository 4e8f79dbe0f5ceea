import type { Client } from '../../contract/clients/clients.ts';
import { instantText } from '../deps.ts';
import type { ClientRow } from './store.ts';

export type ClientView = Client;

export function viewClient(row: ClientRow): ClientView {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    language: row.language,
    referredByClientId: row.referredByClientId,
    playbook: row.playbook,
    giftMinutesPerMonth: row.giftMinutesPerMonth,
    createdAt: instantText(row.createdAt),
    archivedAt: row.archivedAt === null ? null : instantText(row.archivedAt),
  };
}
