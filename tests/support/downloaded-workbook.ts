import { readXlsx } from 'hucre';
import type { Role } from '#shared/contracts/fields.ts';
import type { Registry } from './registry.ts';

/** A workbook as it came: with a body it is asked for by POST. Throws where the answer breaks off. */
export async function download(
  registry: Registry,
  account: readonly [id: string, role: Role, path: string],
  { path, body }: { readonly path: string; readonly body?: unknown },
) {
  const authorization = `Bearer ${Buffer.from(JSON.stringify(account)).toString('base64url')}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(`${registry.url}${path}`, { headers, ...sent });
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  const book = answer.status === 200 ? await readXlsx(bytes) : { sheets: [] };
  const rows = book.sheets.map((sheet) => sheet.rows as readonly (readonly unknown[])[]);
  return { status: answer.status, rows, name, text: JSON.stringify(rows) };
}
