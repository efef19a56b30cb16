import type { DossierJson } from '../../dossier/schema.ts';
import { VariorumError } from '../../model/index.ts';

/** What stands in the page's template in the place of the dossier, once. */
const PLACE = '"variorum:dossier"';

/**
 * The dossier as one self-contained page that makes no request. `template` is the built page (`dist/page.html`),
 * handed in as a string. The dossier goes in as JSON in a block of data, with every `<` written as `\u003c`, so
 * that no text of a report can end the block or be read as markup. Throws `template-broken` where the template
 * does not hold the place for the dossier exactly once.
 */
export function renderHtml(dossier: DossierJson, template: string): string {
  const parts = template.split(PLACE);
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined) {
    throw new VariorumError(
      'template-broken',
      `The page's template holds the place for the dossier (${PLACE}) ${parts.length - 1} times, wanted once. Build the page again with: npm run build`,
    );
  }
  return before + jsonForHtml(dossier) + after;
}

/** JSON that is safe inside a script element: without `<` there is neither an end tag nor a comment in it. */
function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
