import { type Dispatch, useLayoutEffect, useRef } from 'react';
import { copyCitations, selectedPlace } from './citing.ts';
import type { Edition } from './edition.ts';
import { type Action, NO_FILTER, type PageState, type PanelName } from './state.ts';

export const PANELS: readonly PanelName[] = [
  'findings',
  'speakers',
  'occasions',
  'outlooks',
  'timeline',
  'lineage',
  'notices',
];

/** The keys as the help tells them. */
export const KEYS: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['j', 'k'], 'next and previous item (arrow keys too, once an item is in hand)'],
  [['Enter'], 'open the item on its passages'],
  [[']', '['], 'next and previous passage of the open item'],
  [['Esc'], 'back from the passage to the item; again to close it'],
  [['c'], 'copy the selected words, or the passage in hand, with citation'],
  [['/'], 'filter'],
  [['1', '–', '7'], 'findings, who said what, and the other parts, in their order'],
  [['?'], 'this help'],
];

interface Desk {
  readonly edition: Edition;
  readonly state: PageState;
  readonly dispatch: Dispatch<Action>;
}

/** Listens for the page's keys. Keys with a modifier, and keys typed into a field, are left alone. */
export function useKeys(edition: Edition, state: PageState, dispatch: Dispatch<Action>): void {
  const desk = useRef<Desk>({ edition, state, dispatch });
  // In the layout phase, both: a key may come before the page is painted.
  useLayoutEffect(() => {
    desk.current = { edition, state, dispatch };
  });
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const press = desk.current.state.isHelping ? pressedInHelp : pressed;
      if (press(event.key, desk.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Whether the key was one of ours. */
function pressed(key: string, desk: Desk): boolean {
  if (isTyping()) return key === 'Escape' && leaveField(desk);
  const panel = PANELS[Number(key) - 1];
  if (panel !== undefined) {
    desk.dispatch({ do: 'panel', panel });
    return true;
  }
  switch (key) {
    case 'j':
      return moveToItem(1);
    case 'k':
      return moveToItem(-1);
    case 'ArrowDown':
      return isOnItem() && moveToItem(1);
    case 'ArrowUp':
      return isOnItem() && moveToItem(-1);
    case ']':
    case '[':
      desk.dispatch({ do: 'step', by: key === ']' ? 1 : -1 });
      return true;
    case '/':
      return focusOn('#filter');
    case '?':
      desk.dispatch({ do: 'help', isHelping: true });
      return true;
    case 'c':
      return copyInHand(desk);
    case 'Escape':
      return goBack(desk);
    default:
      return false;
  }
}

/** While the help stands open its own keys are the browser's, but it closes at once, not when the browser says so. */
function pressedInHelp(key: string, { dispatch }: Desk): boolean {
  if (key !== 'Escape') return false;
  dispatch({ do: 'help', isHelping: false });
  return true;
}

function isTyping(): boolean {
  const focused = document.activeElement;
  return focused instanceof HTMLInputElement
    ? focused.type !== 'checkbox'
    : focused instanceof HTMLSelectElement;
}

function leaveField({ dispatch }: Desk): boolean {
  dispatch({ do: 'filter', filter: NO_FILTER });
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return true;
}

function isOnItem(): boolean {
  return document.activeElement?.hasAttribute('data-item') ?? false;
}

/** From the item in hand, or else from the item that is open, to its neighbour; from nowhere to the first. */
function moveToItem(by: number): boolean {
  const items = [...document.querySelectorAll<HTMLElement>('.apparatus [data-item]')];
  const inHand = document.activeElement?.closest('.item')?.querySelector('[data-item]');
  const open = inHand ?? document.querySelector('.apparatus [data-item][aria-pressed="true"]');
  const at = items.findIndex((item) => item === open || item === document.activeElement);
  const next = at < 0 ? items[0] : items[Math.min(items.length - 1, Math.max(0, at + by))];
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

function focusOn(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  found?.focus();
  return found !== null;
}

function copyInHand({ edition, state, dispatch }: Desk): boolean {
  const inHand = state.selection?.places[state.selection.at];
  const place = selectedPlace() ?? inHand;
  if (place === undefined) return false;
  void copyCitations(edition, [place], dispatch);
  return true;
}

/** From a passage back to its item; from there, out. */
function goBack({ dispatch }: Desk): boolean {
  const isInReport = document.activeElement?.closest('.reports') ?? null;
  if (isInReport !== null && focusOn('.apparatus [data-item][aria-pressed="true"]')) return true;
  dispatch({ do: 'close' });
  return true;
}
