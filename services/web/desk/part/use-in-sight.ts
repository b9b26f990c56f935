import { type RefObject, useEffect, useRef } from 'react';

/** A strip that is pushed sideways on a small screen keeps what is marked in sight, without moving the page. */
export function useInSight<Strip extends HTMLElement>(
  current: string,
  marked: string,
): RefObject<Strip | null> {
  const strip = useRef<Strip>(null);
  useEffect(() => {
    const inside = strip.current?.querySelector<HTMLElement>(marked);
    if (strip.current === null || inside == null || current === '') return;
    const beside = (strip.current.clientWidth - inside.offsetWidth) / 2;
    strip.current.scrollLeft = inside.offsetLeft - strip.current.offsetLeft - beside;
  }, [current, marked]);
  return strip;
}
