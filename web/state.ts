import { createContext, type Dispatch, useContext } from 'react';
import type { Edition } from './edition.ts';
import type { FindingKind } from './marks.ts';
import type { Place } from './place.ts';

export type PanelName =
  | 'findings'
  | 'speakers'
  | 'occasions'
  | 'outlooks'
  | 'timeline'
  | 'lineage'
  | 'notices';
export type MarkGroup = 'differences' | 'agreement' | 'gaps' | 'shared' | 'quotations';

/** An item opened on its passages; `at` is the passage in hand, `turn` grows so that opening again scrolls again. */
export interface Selection {
  readonly key: string;
  readonly places: readonly Place[];
  readonly at: number;
  readonly movesFocus: boolean;
  readonly turn: number;
}

export interface Filter {
  readonly words: string;
  readonly report: string;
  readonly slot: string;
}

export interface PageState {
  readonly panel: PanelName;
  readonly filter: Filter;
  readonly folded: ReadonlySet<FindingKind>;
  readonly selection: Selection | null;
  /** The passage whose items are asked for. */
  readonly resting: Place | null;
  /** The reports that stand side by side, last used last. */
  readonly shown: readonly string[];
  readonly marked: ReadonlySet<MarkGroup>;
  readonly isHelping: boolean;
  /** What a screen reader is told next. */
  readonly told: string;
}

export type Action =
  | { readonly do: 'panel'; readonly panel: PanelName }
  | { readonly do: 'filter'; readonly filter: Partial<Filter> }
  | { readonly do: 'fold'; readonly kind: FindingKind; readonly isFolded: boolean }
  | {
      readonly do: 'open';
      readonly key: string;
      readonly places: readonly Place[];
      readonly at?: number;
      readonly movesFocus?: boolean;
    }
  | { readonly do: 'step'; readonly by: number }
  | { readonly do: 'close' }
  | { readonly do: 'rest'; readonly place: Place | null }
  | { readonly do: 'show'; readonly report: string }
  | { readonly do: 'hide'; readonly report: string }
  | { readonly do: 'mark'; readonly group: MarkGroup }
  | { readonly do: 'help'; readonly isHelping: boolean }
  | { readonly do: 'tell'; readonly words: string };

export const NO_FILTER: Filter = { words: '', report: '', slot: '' };

/** Reports side by side at first, and at most: more columns than a screen holds help nobody. */
const SHOWN_FIRST = 3;
const SHOWN_MOST = 6;
/** Kinds with more findings than this start folded where they are not differences. */
const UNFOLDED_MOST = 12;
const FOLDABLE: readonly FindingKind[] = ['corroborated', 'repeated', 'single-source', 'omitted'];

export function initialState(edition: Edition): PageState {
  const { findings } = edition.dossier;
  const folded = FOLDABLE.filter(
    (kind) => findings.filter((finding) => finding.kind === kind).length > UNFOLDED_MOST,
  );
  return {
    panel: 'findings',
    filter: NO_FILTER,
    folded: new Set(folded),
    selection: null,
    resting: null,
    shown: firstShown(edition),
    marked: new Set<MarkGroup>(['differences', 'agreement', 'shared']),
    isHelping: false,
    told: '',
  };
}

/** The first report of each origin, so that what stands side by side at first are independent accounts. */
function firstShown({ dossier, sigla }: Edition): readonly string[] {
  const seen = new Set<unknown>();
  const firsts = dossier.reports.filter(({ id }) => {
    const [origin] = sigla.originsOf.get(id) ?? [];
    return origin !== undefined && !seen.has(origin) && seen.add(origin);
  });
  const others = dossier.reports.filter((report) => !firsts.includes(report));
  return [...firsts, ...others].slice(0, SHOWN_FIRST).map((report) => report.id);
}

export function reduce(state: PageState, action: Action): PageState {
  switch (action.do) {
    case 'panel':
      return { ...state, panel: action.panel, resting: null };
    case 'filter':
      return { ...state, filter: { ...state.filter, ...action.filter }, resting: null };
    case 'fold':
      return { ...state, folded: toggled(state.folded, action.kind, action.isFolded) };
    case 'open':
      return opened(state, action);
    case 'step':
      return stepped(state, action.by);
    case 'close':
      return state.resting === null ? { ...state, selection: null } : { ...state, resting: null };
    case 'rest':
      return { ...state, resting: action.place };
    case 'show':
      return { ...state, shown: showing(state.shown, [action.report]) };
    case 'hide':
      return { ...state, shown: state.shown.filter((report) => report !== action.report) };
    case 'mark':
      return { ...state, marked: toggled(state.marked, action.group, !state.marked.has(action.group)) };
    case 'help':
      return { ...state, isHelping: action.isHelping };
    case 'tell':
      return { ...state, told: action.words };
  }
}

function opened(state: PageState, action: Extract<Action, { do: 'open' }>): PageState {
  const { key, places, at = 0, movesFocus = false } = action;
  const turn = (state.selection?.turn ?? 0) + 1;
  return {
    ...state,
    selection: { key, places, at, movesFocus, turn },
    shown: showing(
      state.shown,
      places.map((place) => place.report),
      places[at]?.report,
    ),
  };
}

function stepped(state: PageState, by: number): PageState {
  const { selection } = state;
  if (selection === null || selection.places.length === 0) return state;
  const { length } = selection.places;
  const at = (selection.at + by + length) % length;
  return opened(state, { do: 'open', ...selection, at, movesFocus: true });
}

/** The reports shown with these among them; where they become too many, those used longest ago give way. */
function showing(shown: readonly string[], wanted: readonly string[], foremost?: string): readonly string[] {
  const fresh = [...new Set(wanted)].filter((report) => report !== foremost).slice(0, SHOWN_MOST - 1);
  if (foremost !== undefined) fresh.push(foremost);
  return [...shown.filter((report) => !fresh.includes(report)), ...fresh].slice(-SHOWN_MOST);
}

function toggled<T>(set: ReadonlySet<T>, one: T, isIn: boolean): ReadonlySet<T> {
  const next = new Set(set);
  if (isIn) next.add(one);
  else next.delete(one);
  return next;
}

export const EditionContext = createContext<Edition | null>(null);
export const StateContext = createContext<PageState | null>(null);
export const DispatchContext = createContext<Dispatch<Action>>(() => undefined);

export function useEdition(): Edition {
  const edition = useContext(EditionContext);
  if (edition === null) throw new Error('no edition around this part');
  return edition;
}

export function usePageState(): PageState {
  const state = useContext(StateContext);
  if (state === null) throw new Error('no state around this part');
  return state;
}

export function useDispatch(): Dispatch<Action> {
  return useContext(DispatchContext);
}
