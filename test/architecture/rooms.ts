/**
 * The rooms of the house, told once, in their order: a room imports rooms above it, never below. They have the same names in
 * core, contract, server, web and in every language of locales; docs/architecture.md says what each is about.
 */
export const rooms: readonly string[] = [
  'base',
  'text',
  'practice',
  'clients',
  'work',
  'asks',
  'pro-bono',
  'sales',
  'money',
  'imports',
  'care',
  'plan',
  'portfolio',
  'today',
  'portal',
  'doors',
];

/** Rooms so large that their folders stand in an order too. What lies in the room itself puts its folders together and comes last. */
export const innerFolders: Readonly<Record<string, readonly string[]>> = {
  work: [
    'terms',
    'engagements',
    'periods',
    'time',
    'charges',
    'change-orders',
    'agreements',
    'reports',
    'lifecycle',
  ],
  sales: ['offers', 'pricing', 'candidates', 'proposals'],
};

interface Root {
  /** What every room builds on, in its order. */
  readonly before: readonly string[];
  /** What knows all rooms, in its order. */
  readonly after: readonly string[];
  /** The files that lie in the root itself, by the place they belong to. */
  readonly files: Readonly<Record<string, string>>;
}

/** What a language is read by; it lies beside the rooms of its texts. */
export const dataOfALanguage: readonly string[] = ['clauses.json', 'exports.json', 'lexicon.json'];

const none: Root = { before: [], after: [], files: {} };

export const roots: Readonly<Record<string, Root>> = {
  core: none,
  locales: {
    before: ['the languages'],
    after: ['the root'],
    files: {
      ...filesOf('the languages', ['languages.ts', 'lexicon.ts', ...dataOfALanguage]),
      ...filesOf('the root', ['say.ts', 'format.ts', 'user-error.ts']),
    },
  },
  contract: {
    before: ['the ground'],
    after: ['the roof'],
    files: {
      ...filesOf('the ground', [
        'abilities.ts',
        'common-refusals.ts',
        'cursor-text.ts',
        'cursors.ts',
        'define-route.ts',
        'event.ts',
        'refusals.ts',
        'roles.ts',
        'route.ts',
        'say-issue.ts',
        'seen-with.ts',
        'shapes.ts',
      ]),
      ...filesOf('the roof', ['events.ts', 'routes.ts']),
    },
  },
  server: {
    // The ground and the databases know each other: what a call is handed holds the database it was opened with.
    before: ['db', 'events', 'policy', 'jobs', 'http'],
    after: ['operations', 'the composition root'],
    files: {
      ...filesOf('db', [
        'accounts.ts',
        'app-deps.ts',
        'compiled-code.ts',
        'deps.ts',
        'log.ts',
        'note-failure.ts',
        'open-database.ts',
        'proxies.ts',
        'settings.ts',
      ]),
      ...filesOf('the composition root', [
        'app.ts',
        'drain.ts',
        'house.ts',
        'main.ts',
        'serve.ts',
        'start.ts',
      ]),
    },
  },
  web: { before: ['kit', 'api'], after: ['app'], files: {} },
};

/** The places of a root from the ground up: what each may import stands before it. */
export function orderOf(root: string): readonly string[] {
  const { before, after } = roots[root] ?? none;
  const inRooms = rooms.flatMap((room) => [
    ...(innerFolders[room] ?? []).map((folder) => `${room}/${folder}`),
    room,
  ]);
  // The app's components and calls are worded, so the words of a language come before them.
  const ground = root === 'web' ? ['text', ...before] : before;
  return [...ground, ...inRooms.filter((place) => !ground.includes(place)), ...after];
}

/** Where a file stands in the order of its root: a room, one of its inner folders, or a place before or after all rooms. */
export function placeOf(path: string): string | undefined {
  const [root = '', ...below] = path.split('/');
  const inside = root === 'locales' && below.length > 1 ? below.slice(1) : below;
  const [first = '', second = '', ...rest] = inside;
  if (inside.length === 1) return roots[root]?.files[first];
  return rest.length > 0 && innerFolders[first] ? `${first}/${second}` : first;
}

/** The room a file belongs to, whichever its root: `work` for all that lies in its folders. */
export function roomOf(path: string): string | undefined {
  const place = placeOf(path)?.split('/')[0];
  return rooms.find((room) => room === place);
}

function filesOf(place: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, place]));
}
