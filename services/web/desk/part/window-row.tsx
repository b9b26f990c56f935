import type { Ref } from 'react';
import type { CustomItemComponentProps } from 'virtua';

/** A row of a table of which only the rows in sight are drawn; it says the place that it has among all. */
export function WindowRow({
  ref,
  style,
  index,
  children,
}: CustomItemComponentProps & { ref?: Ref<HTMLTableRowElement> }) {
  return (
    <tr ref={ref} style={style} aria-rowindex={index + 2}>
      {children}
    </tr>
  );
}
