import { useEffect, useRef } from 'react';

/** Single keys that do something on the page; never while somebody types or is asked in a dialog, nor with Ctrl or Alt. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const newest = useRef(keys);
  newest.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || isElsewhere(event.target)) return;
      const act = newest.current[event.key.toLowerCase()];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Where keys are text; a radio or a tick that was just pressed takes no letters. */
const TYPED_IN =
  'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=dialog]';

function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(TYPED_IN) !== null;
}
