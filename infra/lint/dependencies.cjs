// The one-way rules of the house (infra/decisions/0005). tests/architecture plants a bad import for every rule here and
// sees it caught, so a rule that matches nothing is a failing test.

/** From the innermost outwards: a folder imports its own layer and those before it. */
const LAYERS = [
  ['kernel'],
  ['contracts', 'vietnam', 'units', 'rules', 'sheet', 'sheet-reader', 'thread', 'paper'],
  ['config', 'log', 'metrics', 'storage'],
  ['events'],
  ['access'],
  ['http'],
  ['service'],
];

const layerRules = LAYERS.flatMap((folders, index) => {
  const outer = LAYERS.slice(index + 1).flat();
  if (outer.length === 0) return [];
  return folders.map((folder) => ({
    name: `layer-${folder}`,
    comment: `shared/${folder} stands further in than ${outer.join(', ')}`,
    severity: 'error',
    from: { path: `^shared/${folder}/` },
    to: { path: `^shared/(${outer.join('|')})/` },
  }));
});

/** One home per library; tests look at everything from outside and are free. */
const HOMES = {
  kafkajs: '^shared/events/kafka-[^/]+[.]ts$',
  // shared/events names mongoose's types (a rule below keeps it to that); infra/engines starts the server itself.
  mongoose: '^shared/(storage|events)/|[.]repository[.]ts$|^infra/engines/mongod',
  express: '^shared/http/|^services/gateway/|^services/[^/]+/app[.]ts$',
  jsonwebtoken: '^shared/(http|access)/|^services/identity/',
  pdfkit: '[.]pdf[.]ts$|[.]worker[.]ts$',
};

const homeRules = Object.entries(HOMES).map(([library, home]) => ({
  name: `home-of-${library}`,
  comment: `${library} is imported only where it is at home`,
  severity: 'error',
  from: { path: '^(services|shared|infra)/', pathNot: home },
  to: { path: `(^|/)node_modules/(@types/)?${library}/` },
}));

// The gateway and the web have folders, but no nouns of their own.
const NOUN = '^services/(?!gateway/|web/)([^/]+)/([^/]+)/\\2[.]ts$';
const OUTSIDE_WORLD = [
  '(^|/)node_modules/(@types/)?(mongoose|mongodb|express|kafkajs|jsonwebtoken|pdfkit|pino|prom-client)/',
  '^shared/(config|log|metrics|storage|events|http|service)/',
  '^shared/access/(?!caller[.]ts$)',
  '^(node:)?(http|https|net|child_process|worker_threads|process)$',
].join('|');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolves',
      comment: 'an import that leads nowhere, a #shared one included',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'nobody-imports-main',
      comment: 'main.ts has side effects; it is started, never imported',
      severity: 'error',
      from: {},
      to: { path: '^services/[^/]+/main[.]ts$' },
    },
    {
      name: 'services-apart',
      comment: 'services know each other by contracts only',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'shared-knows-no-service',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(services|infra|tests)/' },
    },
    {
      name: 'services-know-no-infra',
      severity: 'error',
      from: { path: '^services/' },
      to: { path: '^(infra|tests)/' },
    },
    {
      name: 'infra-knows-no-tests',
      severity: 'error',
      from: { path: '^infra/' },
      to: { path: '^tests/' },
    },
    ...layerRules,
    {
      name: 'noun-is-pure',
      comment:
        'noun/noun.ts imports kernel, contracts, rules, vietnam, units, what a caller is, node:crypto and pure siblings',
      severity: 'error',
      from: { path: NOUN },
      to: {
        pathNot:
          '^shared/(kernel|contracts|rules|vietnam|units)/|^shared/access/caller[.]ts$|^shared/paper/[^/.]+[.]ts$|^(node:)?crypto$|^services/$1/[^/]+/[^/.]+[.]ts$',
      },
    },
    {
      name: 'noun-is-pure-all-the-way',
      comment: 'nor do its siblings bring in what it may not know',
      severity: 'error',
      from: { path: NOUN },
      to: { path: OUTSIDE_WORLD, reachable: true },
    },
    ...homeRules,
    {
      name: 'events-know-mongoose-by-type',
      comment: 'shared/events works through shared/storage; of the driver it knows the types',
      severity: 'error',
      from: { path: '^shared/events/' },
      to: { path: '(^|/)node_modules/mongoose/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'web-knows-rules-only',
      comment: 'what runs in a browser shares pure code with servers, nothing else',
      severity: 'error',
      from: { path: '^services/web/' },
      to: {
        path: '^shared/',
        pathNot: '^shared/(rules|vietnam|kernel)/|^shared/units/unit-path[.]ts$',
      },
    },
    {
      name: 'web-field-without-desk',
      comment: 'a phone never loads the desk',
      severity: 'error',
      from: { path: '^services/web/field/' },
      to: { path: '^services/web/desk/', reachable: true },
    },
    {
      name: 'web-shell-stands-below',
      severity: 'error',
      from: { path: '^services/web/shell/' },
      to: { path: '^services/web/(field|desk)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)[.](cache|data)/' },
    // Types count too: a type imported the wrong way is knowledge in the wrong place.
    tsPreCompilationDeps: true,
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'browser', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
