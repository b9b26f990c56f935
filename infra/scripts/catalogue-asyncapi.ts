import { z } from 'zod';
import { CloudEvent } from '#shared/contracts/cloud-event.ts';
import type { EventContract } from '#shared/contracts/event-contract.ts';
import { TOPICS, type TopicName } from '#shared/contracts/topics.ts';
import type { Hearers } from './catalogue-hearers.ts';

type Json = Readonly<Record<string, unknown>>;

const DESCRIPTION =
  'What the services say to each other. Every message is a CloudEvents 1.0 envelope in JSON; its key is the envelope’s ' +
  '`partitionkey`, and events of one key arrive in the order of `sequence`. Topics keep their events for ever.';

/** AsyncAPI 3.0 of the contracts; the same contracts give the same bytes. */
export function asyncApiOf(contracts: readonly EventContract[], hearers: Hearers): Json {
  const sorted = contracts.toSorted((a, b) => (a.type < b.type ? -1 : 1));
  const topics = [...new Set(sorted.map(({ topic }) => topic))].sort();
  const of = (topic: TopicName) => sorted.filter((contract) => contract.topic === topic);
  return {
    asyncapi: '3.0.0',
    info: { title: 'Tết 100', version: '1', description: DESCRIPTION, license: { name: 'MIT' } },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(topics.map((topic) => [topic, channelOf(topic, of(topic))])),
    operations: Object.fromEntries(topics.flatMap((topic) => operationsOf(topic, of(topic), hearers))),
    components: {
      messages: Object.fromEntries(sorted.map((contract) => [contract.type, messageOf(contract)])),
      schemas: {
        CloudEvent: jsonSchemaOf(CloudEvent),
        ...Object.fromEntries(sorted.map(({ type, schema }) => [type, jsonSchemaOf(schema)])),
      },
    },
  };
}

/** JSON Schema draft 7, which AsyncAPI's own schema format extends. */
export function jsonSchemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as Json;
  return rest;
}

function channelOf(topic: TopicName, contracts: readonly EventContract[]): Json {
  return {
    address: topic,
    messages: Object.fromEntries(contracts.map(({ type }) => [type, ref(`components/messages/${type}`)])),
    bindings: {
      kafka: {
        topic,
        partitions: TOPICS[topic].partitions,
        topicConfiguration: { 'cleanup.policy': ['delete'], 'retention.ms': -1 },
        bindingVersion: '0.5.0',
      },
    },
  };
}

function messageOf({ type, summary }: EventContract): Json {
  return {
    name: type,
    title: type,
    summary,
    contentType: 'application/json',
    payload: {
      allOf: [
        ref('components/schemas/CloudEvent'),
        { properties: { type: { const: type }, data: ref(`components/schemas/${type}`) } },
      ],
    },
    bindings: {
      kafka: { key: { type: 'string', description: 'partitionkey' }, bindingVersion: '0.5.0' },
    },
  };
}

/** One service says a topic's events; any number hear some of them. */
function operationsOf(
  topic: TopicName,
  contracts: readonly EventContract[],
  hearers: Hearers,
): [string, Json][] {
  const { source } = TOPICS[topic];
  const services = [...new Set(contracts.flatMap(({ type }) => hearers.get(type) ?? []))].sort();
  const operation = (action: 'send' | 'receive', messages: readonly EventContract[]): Json => ({
    action,
    channel: ref(`channels/${topic}`),
    messages: messages.map(({ type }) => ref(`channels/${topic}/messages/${type}`)),
  });
  return [
    [`${source}-says-${topic}`, operation('send', contracts)],
    ...services.map((service): [string, Json] => {
      const heard = contracts.filter(({ type }) => hearers.get(type)?.includes(service));
      return [`${service}-hears-${topic}`, operation('receive', heard)];
    }),
  ];
}

function ref(path: string): Json {
  return { $ref: `#/${path}` };
}
