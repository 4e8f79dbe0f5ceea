/**
 * A name as people look it up: without case, accents or doubled spaces, so that "Fundación Faro" is found by
 * "fundacion faro". Two clients with the same key are taken for the same client by an import.
 */
export function nameKeyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}
