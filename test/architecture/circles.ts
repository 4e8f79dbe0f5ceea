/** What each one imports, with the import that shows it. */
export type Steps = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Every way back to where it started from, with the import that makes each step. */
export function circles(steps: Steps): readonly string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const follow = (name: string, trail: readonly string[]): void => {
    const start = trail.indexOf(name);
    if (start >= 0) {
      const round = [...trail.slice(start), name];
      const evidence = round.slice(1).map((to, step) => steps.get(String(round[step]))?.get(to));
      found.add(`${round.join(' → ')} (${evidence.join(', ')}): move what both need into the one below`);
      return;
    }
    if (done.has(name)) return;
    for (const next of steps.get(name)?.keys() ?? []) follow(next, [...trail, name]);
    done.add(name);
  };
  for (const name of steps.keys()) follow(name, []);
  return [...found];
}
