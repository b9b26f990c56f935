import { useEffect, useSyncExternalStore } from 'react';

interface Message {
  readonly text: string;
  readonly undo: (() => void) | null;
}

const SHOWN_MS = 10_000;
let message: Message | null = null;
const listeners = new Set<() => void>();

/** Says that something is done, with a way back for ten seconds. It survives the change of the page. */
export function showToast(next: Message | null): void {
  message = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Toast() {
  const shown = useSyncExternalStore(subscribe, () => message);
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => {
      if (message === shown) showToast(null);
    }, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <div className="toast-place" role="status" aria-live="polite">
      {shown !== null && (
        <div className="toast">
          <span>{shown.text}</span>
          {shown.undo !== null && (
            <button type="button" className="button" onClick={shown.undo}>
              Hoàn tác
            </button>
          )}
        </div>
      )}
    </div>
  );
}
