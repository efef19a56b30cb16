import { type ReactNode, useState } from 'react';
import type { Place } from '../place.ts';
import { useDispatch } from '../state.ts';
import { confidenceWords } from '../words.ts';
import { isByKey } from './passage.tsx';

interface Lead {
  readonly item: string;
  readonly places: readonly Place[];
  readonly isOpen: boolean;
  readonly children: ReactNode;
}

/** The button that an item is taken in hand by: the keys go from one to the next, and it opens the item. */
export function ItemLead({ item, places, isOpen, children }: Lead) {
  const dispatch = useDispatch();
  return (
    <button
      type="button"
      className="lead"
      data-item={item}
      aria-pressed={isOpen}
      onClick={(event) => dispatch({ do: 'open', key: item, places, movesFocus: isByKey(event) })}
    >
      {children}
    </button>
  );
}

interface Reasons {
  readonly confidence: number;
  readonly why: readonly { readonly rule: string; readonly detail?: string | undefined }[];
}

const TWO_DIGITS = 2;

/** How sure the reading is, in words and as a number, and the rules that say so. */
export function Because({ confidence, why }: Reasons) {
  return (
    <details className="because">
      <summary>
        <span className="because-open">Why</span> · confidence {confidenceWords(confidence)},{' '}
        <span className="figure">{confidence.toFixed(TWO_DIGITS)}</span>
      </summary>
      <ul>
        {why.map((reason) => (
          <li key={`${reason.rule}:${reason.detail ?? ''}`}>
            <code>{reason.rule}</code>
            {reason.detail !== undefined && (
              <>
                {' '}
                <bdi>{reason.detail}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** How many items of a list are drawn at a time: enough to read on, few enough to stay quick. */
const PAGE_SIZE = 50;

interface Paged<T> {
  readonly of: readonly T[];
  readonly className: string;
  readonly draw: (one: T, index: number) => ReactNode;
}

/** A list that draws its first fifty and goes on when asked. */
export function PagedList<T>({ of, className, draw }: Paged<T>) {
  const [drawn, setDrawn] = useState(PAGE_SIZE);
  const rest = of.length - drawn;
  return (
    <>
      <ul className={className}>{of.slice(0, drawn).map(draw)}</ul>
      {rest > 0 && (
        <button type="button" className="more" data-item="more" onClick={() => setDrawn(drawn + PAGE_SIZE)}>
          Show {Math.min(PAGE_SIZE, rest)} more of {rest}
        </button>
      )}
    </>
  );
}
