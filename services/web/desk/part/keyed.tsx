import { Kbd } from '@mantine/core';
import type { ReactNode } from 'react';

/** A button's word with the key that does the same. */
export function Keyed({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className="keyed">
      {children} <Kbd>{name}</Kbd>
    </span>
  );
}
