import { useNavigate, useSearch } from '@tanstack/react-router';

interface Filter<V extends string | null> {
  /** What is shown without a word in the address. */
  readonly usual: V;
  /** Reads a word of the address; one that means nothing is the usual. */
  readonly read: (text: string) => V;
}

/** A filter of a few choices. */
export function oneOf<T extends string>(choices: readonly T[], usual: NoInfer<T>): Filter<T> {
  return { usual, read: (text) => choices.find((choice) => choice === text) ?? usual };
}

/** A filter by a text or an id; null for none. */
export const anyText: Filter<string | null> = { usual: null, read: (text) => text };

type Filters = Readonly<Record<string, Filter<string | null>>>;
type Chosen<F extends Filters> = { readonly [Name in keyof F]: F[Name]['usual'] };

/** The filters of a list as they stand in the address, so that back, a reload and a link give the same list. What is usual is left out. */
export function useFilters<F extends Filters>(
  filters: F,
): readonly [Chosen<F>, (next: Partial<Chosen<F>>) => void] {
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const read = Object.entries(filters).map(([name, filter]) => {
    const text = search[name];
    return [name, typeof text === 'string' ? filter.read(text) : filter.usual] as const;
  });
  const chosen = Object.fromEntries(read) as Chosen<F>;
  const show = (next: Partial<Chosen<F>>) => {
    const wanted = Object.entries({ ...chosen, ...next });
    const shown = wanted.filter(([name, value]) => value && value !== filters[name]?.usual);
    void navigate({ to: '.', search: Object.fromEntries(shown) as never, replace: true });
  };
  return [chosen, show];
}
