import { ProBonoLimits } from '../../contract/pro-bono/pro-bono.ts';

/** The limits as they are filled in; null while a field holds no whole number. */
export interface LimitValues {
  readonly payingClientsPerPlace: number | null;
  readonly placesAtLeast: number | null;
  readonly sharePercent: number | null;
}

export interface LimitError {
  readonly name: keyof LimitValues;
  readonly from: number;
  readonly to: number;
}

/** Which limits are no whole number within what the contract allows, with the range that is. */
export function limitErrors(values: LimitValues): readonly LimitError[] {
  const names = Object.keys(ProBonoLimits.shape) as (keyof LimitValues)[];
  return names.flatMap((name) => {
    const shape = ProBonoLimits.shape[name];
    const isFine = shape.safeParse(values[name]).success;
    return isFine ? [] : [{ name, from: shape.minValue ?? 0, to: shape.maxValue ?? 100 }];
  });
}
