/** What a single node needs to know about its own place. */
export interface KafkaPlace {
  readonly dataFolder: string;
  /** Where it listens: 127.0.0.1, or every address inside a container of its own. */
  readonly bindTo: string;
  readonly port: number;
  readonly controllerPort: number;
}

/** server.properties of a KRaft node that is broker and controller at once. */
export function serverProperties({ dataFolder, bindTo, port, controllerPort }: KafkaPlace): string {
  const settings: Record<string, string | number | boolean> = {
    'process.roles': 'broker,controller',
    'node.id': 1,
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    'controller.listener.names': 'CONTROLLER',
    listeners: `BROKER://${bindTo}:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `BROKER://127.0.0.1:${port}`,
    'inter.broker.listener.name': 'BROKER',
    'listener.security.protocol.map': 'BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT',
    // A backslash starts an escape in this format.
    'log.dirs': dataFolder.replaceAll('\\', '/'),

    // One node cannot copy to others.
    'default.replication.factor': 1,
    'min.insync.replicas': 1,
    'offsets.topic.replication.factor': 1,
    'transaction.state.log.replication.factor': 1,
    'transaction.state.log.min.isr': 1,
    'share.coordinator.state.topic.replication.factor': 1,
    'share.coordinator.state.topic.min.isr': 1,
    'offsets.topic.num.partitions': 8,

    // Topics are made by our script with asserted settings; a misspelt name must fail, not make one.
    'auto.create.topics.enable': false,
    // Topics keep for ever, and offsets as long as anybody pauses between two Tết.
    'log.retention.ms': -1,
    'offsets.retention.minutes': 2 * 365 * 24 * 60,
    // Nobody else joins the group a moment later.
    'group.initial.rebalance.delay.ms': 0,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
}

/** Warnings, and the lines that say when the server starts and ends: what a person looks for in the log. */
export function logProperties(): string {
  return `status=error
appender.out.type=Console
appender.out.name=out
appender.out.layout.type=PatternLayout
appender.out.layout.pattern=%d{ISO8601} %p %m (%c{1})%n
rootLogger.level=warn
rootLogger.appenderRef.out.ref=out
logger.server.name=kafka.server.KafkaRaftServer
logger.server.level=info
`;
}
