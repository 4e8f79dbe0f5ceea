/** Reads the named texts out of an address (`?search=kestrel&kind=retainer`) and drops whatever else it says. */
export function readAddress<Name extends string>(...names: readonly Name[]) {
  return (search: Readonly<Record<string, unknown>>): { readonly [N in Name]?: string } => {
    const found = names.flatMap((name) => {
      const value = search[name];
      const isText = typeof value === 'string' || typeof value === 'number';
      return isText && value !== '' ? [[name, String(value)] as const] : [];
    });
    return Object.fromEntries(found) as { readonly [N in Name]?: string };
  };
}
