import type { Refused } from '../../../contract/refusals.ts';
import type { Locale } from '../../../contract/shapes.ts';
import type { Interval } from '../../../core/care/check-ins/check-ins.ts';
import { TYPES } from '../../../core/care/playbooks/weigh.ts';
import type { Deps } from '../../deps.ts';
import { builtInPlaybook, isBuiltIn, type Playbooked } from './built-in-playbooks.ts';
import { cadenceColumn, playbookTextColumn } from './columns.ts';
import { type HandledClient, listVersions } from './store.ts';

export interface InForce extends Playbooked {
  readonly key: string;
  readonly isOwn: boolean;
  readonly version: number;
}

/** Every playbook that can be given, by key: the practice's own form where it wrote one. */
export async function playbooksInForce(
  deps: Deps,
  language: Locale = deps.practice.locale,
): Promise<ReadonlyMap<string, InForce>> {
  const found = new Map<string, InForce>(
    TYPES.map((key) => [key, { ...builtInPlaybook(key, language), key, isOwn: false, version: 1 }]),
  );
  const seen = new Set<string>();
  for (const { key, version, text } of await listVersions(deps.db)) {
    if (seen.has(key)) continue;
    seen.add(key);
    found.set(key, { ...playbookTextColumn.read(text), key, isOwn: true, version });
  }
  return found;
}

/** One playbook; undefined where there is none of that key. */
export async function playbookInForce(
  deps: Deps,
  key: string,
  language: Locale = deps.practice.locale,
): Promise<InForce | undefined> {
  const [own] = await listVersions(deps.db, key);
  if (own) return { ...playbookTextColumn.read(own.text), key, isOwn: true, version: own.version };
  return isBuiltIn(key) ? { ...builtInPlaybook(key, language), key, isOwn: false, version: 1 } : undefined;
}

/** Refused where a client would be given a playbook that does not exist. */
export async function whyNotPlaybook(deps: Deps, key: string | null | undefined): Promise<Refused | null> {
  if (key === null || key === undefined || (await playbookInForce(deps, key))) return null;
  return { refused: 'unknown-playbook', playbook: key };
}

/** The intervals that hold for a client: those agreed for it alone, else its playbook's. */
export function cadenceOf(
  client: Pick<HandledClient, 'cadence'>,
  playbook: Pick<InForce, 'cadence'> | undefined,
): readonly Interval[] {
  return cadenceColumn.readOrNull(client.cadence) ?? playbook?.cadence ?? [];
}
