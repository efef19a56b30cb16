import { useLayoutEffect, useRef } from 'react';
import { KEYS } from '../keys.ts';
import { useDispatch, usePageState } from '../state.ts';

/** The keys, in a dialog that `?` opens. */
export function Help() {
  const { isHelping } = usePageState();
  const dispatch = useDispatch();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    if (isHelping) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isHelping]);
  const close = () => dispatch({ do: 'help', isHelping: false });
  return (
    <dialog className="help" ref={dialog} aria-labelledby="help-name" onClose={close}>
      <h2 id="help-name">Keys</h2>
      <dl>
        {KEYS.map(([keys, what]) => (
          <div key={what}>
            <dt>
              {keys.map((key) => (key === '–' ? <span key={key}> – </span> : <kbd key={key}>{key}</kbd>))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <button type="button" className="plain" onClick={close}>
        Close
      </button>
    </dialog>
  );
}
