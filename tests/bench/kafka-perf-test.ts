import { findKafka } from '../../infra/engines/kafka-source.ts';
import { lastLines, runProgram } from '../../infra/engines/program.ts';
import type { Measured } from './ratio.ts';

export interface PerfTest {
  readonly brokers: readonly string[];
  readonly topic: string;
  readonly records: number;
  /** Bytes of each value. */
  readonly recordSize: number;
}

/** Kafka's own measure of how fast this broker takes records, by its own client. @throws with its last words. */
export async function producerPerfTest({ brokers, topic, records, recordSize }: PerfTest): Promise<Measured> {
  const source = await findKafka(() => undefined);
  const test = ['--topic', topic, '--num-records', String(records), '--record-size', String(recordSize)];
  test.push('--throughput', '-1', '--producer-props', `bootstrap.servers=${brokers.join(',')}`, 'acks=all');
  const { ok, output } = await (source.kind === 'java'
    ? runProgram(
        source.java,
        ['-Xmx256m', '-cp', source.classPath, 'org.apache.kafka.tools.ProducerPerformance', ...test],
        { timeout: 120_000 },
      )
    : runProgram(
        source.docker,
        [
          ...['run', '--rm', '--network', 'host', '--entrypoint=', source.image],
          ...['/opt/kafka/bin/kafka-producer-perf-test.sh', ...test],
        ],
        { timeout: 120_000 },
      ));
  // Its own clock: the start of its machine does not count.
  const told = [...output.matchAll(/(\d+) records sent, ([\d.]+) records\/sec/g)].at(-1);
  if (!ok || told === undefined || Number(told[1]) !== records)
    throw new Error(`producer-perf-test failed: ${lastLines(output, 4)}`);
  return { units: records, seconds: records / Number(told[2]) };
}
