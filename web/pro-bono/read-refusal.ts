import type { Problem } from '../api/problem.ts';

/** One way to make room: another engagement that ends or is looked at, more who pay, or less of this one. */
export type Room =
  | {
      readonly by: 'end' | 'review';
      readonly engagementId: string;
      readonly title: string;
      readonly on: string;
    }
  | { readonly by: 'paying'; readonly count: number }
  | { readonly by: 'cap' | 'less' };

export type GateRefusal =
  | {
      readonly of: 'places';
      readonly active: number;
      readonly limit: number;
      readonly payingClients: number;
      readonly room: readonly Room[];
    }
  | {
      readonly of: 'share';
      readonly minutes: number;
      readonly ofMinutes: number;
      readonly percent: number;
      readonly limitPercent: number;
      readonly room: readonly Room[];
    };

/** What the gate refused an activation with; null for any other problem. A fact that is missing reads as nothing, never as a fault. */
export function readRefusal(problem: Problem): GateRefusal | null {
  const number = (name: string) => (typeof problem[name] === 'number' ? problem[name] : 0);
  const next = engagementsThat(problem.makesRoom);
  if (problem.code === 'pro-bono-limit-reached') {
    const count = number('payingClientsNeeded');
    const paying: readonly Room[] = count > 0 ? [{ by: 'paying', count }] : [];
    return {
      of: 'places',
      active: number('active'),
      limit: number('limit'),
      payingClients: number('payingClients'),
      room: [...next, ...paying],
    };
  }
  if (problem.code !== 'pro-bono-share-reached') return null;
  return {
    of: 'share',
    minutes: number('minutes'),
    ofMinutes: number('ofMinutes'),
    percent: number('percent'),
    limitPercent: number('limitPercent'),
    room: [{ by: 'cap' }, ...(next.length > 0 ? next : [{ by: 'less' } as const])],
  };
}

function engagementsThat(makesRoom: unknown): readonly Room[] {
  if (!Array.isArray(makesRoom)) return [];
  return makesRoom.flatMap((one: Readonly<Record<string, unknown>>) => {
    const { engagementId, title, on, by } = one;
    const isNamed = typeof engagementId === 'string' && typeof title === 'string' && typeof on === 'string';
    return isNamed && (by === 'end' || by === 'review') ? [{ by, engagementId, title, on }] : [];
  });
}
