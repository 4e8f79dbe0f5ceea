import { type Role, roles } from '../contract/roles.ts';
import { seedDemo } from '../demo/seed.ts';
import { openWorld, type World } from './world.ts';

/** A practice with a year of work, in which somebody has each role. */
export interface Staffed {
  readonly world: World;
  readonly keyOf: (role: Role) => string;
  readonly memberIdOf: (role: Role) => string;
}

export async function openStaffed(): Promise<Staffed> {
  const now = '2025-06-16T08:00:00Z';
  const world = await openWorld(now);
  await seedDemo(world.app, world.practiceId, world.memberId, Temporal.Instant.from(now), 'en');
  const staff = new Map<Role, { readonly apiKey: string; readonly memberId: string }>();
  for (const role of roles) staff.set(role, role === 'owner' ? world : await world.addMember(role));
  return {
    world,
    keyOf: (role) => staff.get(role)?.apiKey ?? '',
    memberIdOf: (role) => staff.get(role)?.memberId ?? '',
  };
}
