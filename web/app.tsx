import { useEffect, useReducer } from 'react';
import type { Edition } from './edition.ts';
import { useKeys } from './keys.ts';
import { Apparatus } from './parts/apparatus.tsx';
import { Help } from './parts/help.tsx';
import { PrintEdition } from './parts/print-edition.tsx';
import { ReportsPane } from './parts/reports-pane.tsx';
import { Summary } from './parts/summary.tsx';
import { DispatchContext, EditionContext, initialState, reduce, StateContext } from './state.ts';

/** The whole page: the summary above, the apparatus beside the reports, and the edition for paper. */
export function App({ edition }: { readonly edition: Edition }) {
  const [state, dispatch] = useReducer(reduce, edition, initialState);
  useKeys(edition, state, dispatch);
  const headline = edition.dossier.reports.find((report) => report.headline !== null)?.headline;
  useEffect(() => {
    if (headline) document.title = `${headline} – Variorum`;
  }, [headline]);
  return (
    <EditionContext value={edition}>
      <DispatchContext value={dispatch}>
        <StateContext value={state}>
          <div className="screen">
            <Summary />
            <main className="desk">
              <Apparatus />
              <ReportsPane />
            </main>
            <Help />
            <p className="told" role="status">
              {state.told}
            </p>
          </div>
        </StateContext>
        <PrintEdition />
      </DispatchContext>
    </EditionContext>
  );
}
