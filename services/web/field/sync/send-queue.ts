import { ApiProblem, toApiProblem } from '../../shell/api-problem.ts';
import type { OutboxRow } from '../outbox/outbox-row.ts';
import { type Receipt, type Settled, settledBy } from './receipt.ts';

/** What the sender needs of the phone and the network. */
export interface SendPorts {
  /** The oldest unsent rows of who is signed in, at most `limit`, without those in `skip`. */
  load(limit: number, skip: ReadonlySet<string>): Promise<readonly OutboxRow[]>;
  /** @throws ApiProblem when there was no answer per item. */
  post(items: readonly OutboxRow['item'][]): Promise<readonly Receipt[]>;
  settle(settled: readonly Settled[]): Promise<void>;
}

export const CHUNK = 100;

/**
 * Sends all that waits. Returns null when nothing is left that can be sent, else why it stopped: everything that has
 * no receipt is still waiting then.
 */
export async function sendQueue(ports: SendPorts): Promise<ApiProblem | null> {
  const unanswered = new Set<string>();
  for (;;) {
    const rows = await ports.load(CHUNK, unanswered);
    if (rows.length === 0)
      return unanswered.size === 0 ? null : new ApiProblem({ code: 'internal', status: 0 });
    try {
      const settled = new Set(await sendChunk(ports, rows));
      for (const { id } of rows) if (!settled.has(id)) unanswered.add(id);
    } catch (error) {
      return toApiProblem(error);
    }
  }
}

/** Returns the ids that have a receipt now. A chunk that the server cannot take as a whole is sent in halves. */
async function sendChunk(ports: SendPorts, rows: readonly OutboxRow[]): Promise<readonly string[]> {
  try {
    const settled = settledBy(rows, await ports.post(rows.map(({ item }) => item)));
    await ports.settle(settled);
    return settled.map(({ id }) => id);
  } catch (error) {
    const problem = toApiProblem(error);
    if (!isOfContent(problem)) throw problem;
    const [first, ...others] = rows;
    if (first === undefined) return [];
    if (others.length === 0) {
      await ports.settle([{ id: first.id, state: 'refused', code: problem.code }]);
      return [first.id];
    }
    const middle = Math.ceil(rows.length / 2);
    return [
      ...(await sendChunk(ports, rows.slice(0, middle))),
      ...(await sendChunk(ports, rows.slice(middle))),
    ];
  }
}

/** Refused for what was sent, not for who sent it or when. */
function isOfContent({ status }: ApiProblem): boolean {
  return status === 400 || status === 413 || status === 422;
}
