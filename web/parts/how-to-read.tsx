import { KIND_WORDS } from '../../src/dossier/telling/words.ts';
import { KIND_ORDER, SIGNS } from '../words.ts';

/** What the signs mean, and what the dossier does not say. */
export function HowToRead() {
  return (
    <details className="how-to-read">
      <summary>How to read this dossier</summary>
      <div className="how-columns">
        <div>
          <h2>Origins, not outlets</h2>
          <p>
            Each report has a siglum. The letter is its <b>origin</b>, the independent account that it goes
            back to; the figure tells reports of one origin apart. A1 and A2 are one voice in two outlets; A
            and B are two. Only origins corroborate. Reports whose outlet nobody states count as one origin
            together.
          </p>
          <h2>Every item opens on its words</h2>
          <p>
            Choose an item and its passages are marked in the reports. Choose a marked passage and the items
            that rest on it are listed. Every passage can be copied with its citation. Nothing is generated:
            what you read are words of the reports, and fixed labels.
          </p>
          <h2>What it does not say</h2>
          <p>
            Not which version holds. <b>Confidence</b> is how sure the reading is of itself, not how likely
            the thing is in the world. What was not recognised is not shown: no finding is no proof of
            agreement.
          </p>
        </div>
        <dl className="legend">
          {KIND_ORDER.map((kind) => (
            <div key={kind} data-kind={kind}>
              <dt>
                <span className="sign" aria-hidden="true">
                  {SIGNS[kind]}
                </span>{' '}
                <span className="sample">{KIND_WORDS[kind].name}</span>
              </dt>
              <dd>{KIND_WORDS[kind].meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    </details>
  );
}
