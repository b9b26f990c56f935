import { accept, type Result } from '../kernel/result.ts';
import type { Binding } from './binder.pdf.ts';
import type { Printer } from './printer.ts';

/** A single paper as a file. */
export async function printOne<Paper extends Binding>(
  printer: Printer<Paper>,
  paper: Paper,
): Promise<Result<Uint8Array>> {
  const drawn = await printer.draw([paper]);
  if (!drawn.ok) return drawn;
  const file = printer.open({ title: paper.title, date: paper.date });
  const start = await file.add(drawn.value.flatMap(({ pages }) => pages));
  if (!start.ok) return start;
  const rest = await file.end();
  return rest.ok ? accept(Buffer.concat([start.value, rest.value])) : rest;
}
