import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Worker } from 'node:worker_threads';
import { settle } from './bench-storage.ts';
import type { Posted, Posting } from './sender.worker.ts';

/** Serves `handler` on loopback and sends all bodies to it from another thread. */
export async function postAll(handler: RequestListener, posting: Omit<Posting, 'port'>): Promise<Posted> {
  const server = createServer(handler).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const worker = new Worker(new URL('./sender.worker.ts', import.meta.url));
  try {
    settle();
    worker.postMessage({ ...posting, port: (server.address() as AddressInfo).port } satisfies Posting);
    const [posted] = (await once(worker, 'message')) as [Posted];
    return posted;
  } finally {
    await worker.terminate();
    server.closeAllConnections();
    server.close();
  }
}
