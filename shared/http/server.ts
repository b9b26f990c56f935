import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HttpServer {
  /** The port in use, also when 0 was asked for. */
  readonly port: number;
  /** Accepts no more, lets requests end, and cuts what is left after `deadline` milliseconds (10 s unless told). */
  close(deadline?: number): Promise<void>;
}

/** Longer than a usual load balancer's 60 s, so that it never sends into a connection that we are closing. */
const KEEP_ALIVE = 65_000;

/** @throws when the port is taken. */
export async function listen(app: RequestListener, port: number, host = '0.0.0.0'): Promise<HttpServer> {
  let closing = false;
  const server = createServer((req, res) => {
    if (closing) res.setHeader('Connection', 'close');
    app(req, res);
  });
  server.keepAliveTimeout = KEEP_ALIVE;
  server.headersTimeout = KEEP_ALIVE + 5_000;
  server.requestTimeout = 300_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close(deadline = 10_000) {
      closing = true;
      return closeServer(server, deadline);
    },
  };
}

function closeServer(server: Server, deadline: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that ends its request after the close would stay open for the keep-alive time.
    const sweep = setInterval(() => server.closeIdleConnections(), 100);
    const cut = setTimeout(() => server.closeAllConnections(), deadline);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}
