import { createRoot } from 'react-dom/client';
import type { DossierJson } from '../src/dossier/schema.ts';
import { App } from './app.tsx';
import { type Edition, editionOf } from './edition.ts';

const SCHEMA = 'variorum/dossier@1';

/** The lists that a dossier has at its top. */
const LISTS = ['reports', 'entities', 'findings', 'occasions', 'ledger', 'timeline', 'notices'];

/**
 * What is shown of the dossier that stands in this page, or null where it is a bare template, of another schema, or
 * not of the shape of one. Only its top is looked at: a fault below it shows when the part that has it is drawn.
 */
function embeddedEdition(): Edition | null {
  try {
    const told: unknown = JSON.parse(document.getElementById('dossier')?.textContent ?? '');
    return isDossier(told) ? editionOf(told) : null;
  } catch {
    return null;
  }
}

function isDossier(told: unknown): told is DossierJson {
  if (typeof told !== 'object' || told === null || !('schema' in told) || told.schema !== SCHEMA)
    return false;
  const fields = new Map<string, unknown>(Object.entries(told));
  return LISTS.every((name) => Array.isArray(fields.get(name)));
}

function show(): void {
  const holder = document.getElementById('page');
  if (holder === null) return;
  const root = createRoot(holder, {
    // React takes down what it cannot draw: a plain word is better than a blank page.
    onUncaughtError(error) {
      console.error(error);
      root.render(<NoDossier />);
    },
  });
  const edition = embeddedEdition();
  root.render(edition === null ? <NoDossier /> : <App edition={edition} />);
}

function NoDossier() {
  return (
    <main className="no-dossier">
      <h1>No dossier</h1>
      <p>
        This file holds no dossier of the shape <code>{SCHEMA}</code>. Make one with{' '}
        <code>variorum compare --format html</code>.
      </p>
    </main>
  );
}

show();
