import { createRoot } from 'react-dom/client';
import type { DossierJson } from '../src/dossier/schema.ts';
import { App } from './app.tsx';
import { editionOf } from './edition.ts';

const SCHEMA = 'variorum/dossier@1';

/** The dossier that stands in this page, or null where it is a bare template or of another schema. */
function embeddedDossier(): DossierJson | null {
  try {
    // The file was written by this program's own exporter, which checks what it writes.
    const dossier = JSON.parse(document.getElementById('dossier')?.textContent ?? '') as DossierJson;
    return dossier.schema === SCHEMA ? dossier : null;
  } catch {
    return null;
  }
}

function show(): void {
  const holder = document.getElementById('page');
  if (holder === null) return;
  const dossier = embeddedDossier();
  createRoot(holder).render(dossier === null ? <NoDossier /> : <App edition={editionOf(dossier)} />);
}

function NoDossier() {
  return (
    <main className="no-dossier">
      <h1>No dossier</h1>
      <p>
        This file holds no dossier that this page can show. Make one with{' '}
        <code>variorum compare --format html</code>.
      </p>
    </main>
  );
}

show();
