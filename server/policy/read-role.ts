import { Role } from '../../contract/roles.ts';

/** The role that a member's row holds. One that nobody knows is a fault: taken for another it would open or close the wrong doors. */
export function readRole(kept: string): Role {
  const read = Role.safeParse(kept);
  if (!read.success) throw new Error(`A member holds the role “${kept}”, which there is not.`);
  return read.data;
}
