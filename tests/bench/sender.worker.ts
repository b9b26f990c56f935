import { Agent, request } from 'node:http';
import { parentPort } from 'node:worker_threads';

/** What the phone's side of a bench is asked to send. A thread of its own: the server must not pay for its client. */
export interface Posting {
  readonly port: number;
  readonly path: string;
  readonly bodies: readonly string[];
  /** How many wait for their answers at once. */
  readonly inFlight: number;
}

export interface Posted {
  readonly seconds: number;
  readonly answers: readonly { readonly status: number; readonly body: string }[];
}

parentPort!.on('message', async (posting: Posting) => {
  parentPort!.postMessage(await post(posting));
});

async function post({ port, path, bodies, inFlight }: Posting): Promise<Posted> {
  const agent = new Agent({ keepAlive: true, maxSockets: inFlight });
  const answers: { status: number; body: string }[] = [];
  let next = 0;
  const start = performance.now();
  await Promise.all(Array.from({ length: inFlight }, sendOn));
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  return { seconds, answers };

  async function sendOn(): Promise<void> {
    while (next < bodies.length) {
      const index = next++;
      answers[index] = await postOne(agent, port, path, bodies[index]!);
    }
  }
}

function postOne(
  agent: Agent,
  port: number,
  path: string,
  body: string,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': Buffer.byteLength(body),
      Authorization: 'Bearer bench',
    };
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => resolve({ status: res.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
      res.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
