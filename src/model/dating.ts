import { type Annotation, LayerType } from './layer.ts';

/**
 * Words of an undated report that bound the day it was published: a dated event told as past, an event told as to
 * come, an office held or over. ISO dates; at least one of the two is there.
 */
export interface DateSign extends Annotation {
  readonly rule: string;
  readonly detail?: string;
  /** The report is of this day or later. */
  readonly earliest?: string;
  /** The report is of this day or earlier. */
  readonly latest?: string;
}

export const DATE_SIGNS = new LayerType<DateSign>('date-signs');

/** The days that signs leave open; null where there are none. Nothing is reckoned from them: they bound, and tell no date. */
export function boundsBySigns(
  signs: Iterable<DateSign>,
): { readonly earliest?: string; readonly latest?: string } | null {
  const all = [...signs];
  const earliest = all
    .flatMap((sign) => sign.earliest ?? [])
    .sort()
    .at(-1);
  const latest = all.flatMap((sign) => sign.latest ?? []).sort()[0];
  if (earliest === undefined && latest === undefined) return null;
  return { ...(earliest !== undefined && { earliest }), ...(latest !== undefined && { latest }) };
}
