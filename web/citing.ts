import type { Dispatch } from 'react';
import type { Edition } from './edition.ts';
import { type Place, wordsAt } from './place.ts';
import type { Action } from './state.ts';

/** A passage with everything that finds it again: its words, outlet, headline, time, address and characters. */
export function citationText(edition: Edition, place: Place): string {
  const report = edition.reports.get(place.report);
  const parts = [
    `“${wordsAt(edition.reports, place)}”`,
    report?.outlet ?? 'outlet not stated',
    report?.headline,
    report?.published ?? 'time not stated',
    report?.uri,
    `characters ${place.start}–${place.end}`,
  ];
  return parts.filter((part) => part !== undefined && part !== null && part !== '').join(', ');
}

/** Puts the citations of these places on the clipboard, one a line, and says so. */
export async function copyCitations(
  edition: Edition,
  places: readonly Place[],
  dispatch: Dispatch<Action>,
): Promise<void> {
  const copied = await copyText(places.map((place) => citationText(edition, place)).join('\n'));
  dispatch({ do: 'tell', words: copied ? 'Copied with citation' : 'The browser did not allow copying' });
}

/** The clipboard is not open to every page that opens from a disk; the older way then serves. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'out-of-sight';
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}

/** The passage of a report that the reader has selected with the mouse or the keys, or null. */
export function selectedPlace(): Place | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const from = offsetAt(startContainer, startOffset);
  const to = offsetAt(endContainer, endOffset);
  if (from === null || to === null || from.report !== to.report || to.offset <= from.offset) return null;
  return { report: from.report, start: from.offset, end: to.offset };
}

/** Every run of a report's text is one text node under an element that states its first character. */
function offsetAt(node: Node, offset: number): { readonly report: string; readonly offset: number } | null {
  const element = node instanceof Element ? node : node.parentElement;
  const run = element?.closest('[data-start]');
  const report = element?.closest('[data-report]')?.getAttribute('data-report');
  if (run === null || run === undefined || report === null || report === undefined) return null;
  return { report, offset: Number(run.getAttribute('data-start')) + (node instanceof Text ? offset : 0) };
}
