import { connect } from 'node:net';

const METADATA = 3;
const METADATA_VERSION = 5;

/**
 * How many brokers of the cluster take work, asked of one of them by a Metadata request (Kafka protocol, version 5).
 * An open port is not enough: it opens before the controller has let the broker in, and topics made then are refused.
 * @returns 0 when nobody answers in time (milliseconds).
 */
export function liveBrokers(host: string, port: number, timeout: number): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect({ host, port }, () => socket.write(metadataRequest()));
    let answer = Buffer.alloc(0);
    const finish = (brokers: number) => {
      socket.destroy();
      resolve(brokers);
    };
    socket.setTimeout(timeout, () => finish(0));
    socket.once('error', () => finish(0));
    socket.once('close', () => finish(0));
    socket.on('data', (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      // Size, correlation id, throttle time, then the array of brokers with its length in front.
      if (answer.length >= 16) finish(answer.readInt32BE(12));
    });
  });
}

function metadataRequest(): Buffer {
  const client = Buffer.from('tet-100');
  const request = Buffer.alloc(4 + 10 + client.length + 5);
  request.writeInt32BE(request.length - 4, 0);
  request.writeInt16BE(METADATA, 4);
  request.writeInt16BE(METADATA_VERSION, 6);
  request.writeInt32BE(1, 8);
  request.writeInt16BE(client.length, 12);
  client.copy(request, 14);
  // An empty list of topics and "make none" are the zeros that remain.
  return request;
}
