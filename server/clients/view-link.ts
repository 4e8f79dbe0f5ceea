import type { z } from 'zod';
import type { ClientLink } from '../../contract/clients/clients.ts';
import { type Deps, instantText } from '../deps.ts';
import type { LinkRow } from './link-store.ts';

export type LinkView = z.output<typeof ClientLink>;

/** A link with its whole address, so that it can be copied again. */
export function viewLink(deps: Pick<Deps, 'baseUrl'>, row: LinkRow): LinkView {
  return {
    id: row.id,
    clientId: row.clientId,
    url: `${deps.baseUrl}/p/${row.token}`,
    createdAt: instantText(row.createdAt),
    revokedAt: row.revokedAt === null ? null : instantText(row.revokedAt),
    lastOpenedAt: row.lastOpenedAt === null ? null : instantText(row.lastOpenedAt),
  };
}
