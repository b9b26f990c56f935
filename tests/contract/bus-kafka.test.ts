import { createKafkaBus } from '#shared/events/kafka-bus.ts';
import { createLog, silentLog } from '#shared/log/log.ts';
import { kafkaBrokers } from '../support/engines.ts';
import { busSuite } from './bus-suite.ts';

busSuite('Kafka', async (prefix) =>
  createKafkaBus({
    brokers: await kafkaBrokers(),
    prefix,
    log: process.env['TET_TEST_LOG'] === undefined ? silentLog : createLog({}),
  }),
);
