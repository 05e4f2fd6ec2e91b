// Who may import whom. Each rule says in its comment what to do instead.

const hosts = '^(excel-addin|apps-script|workbench|cli)/';
const production = '^(shared|excel-addin|apps-script|workbench|cli)/';

/** An npm package that only one place may know; everywhere else it is behind our own interface. */
const onlyFrom = (library, owners, instead) => ({
  name: `only-one-owner-of-${library.replace(/\W+/g, '-').replace(/^-|-$/g, '')}`,
  comment: `${library} is known in one place only. ${instead}`,
  severity: 'error',
  from: { pathNot: [...owners, '^node_modules/'] },
  to: { path: `^node_modules/${library}` },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-stands-alone',
      comment:
        'The core knows no host, no port and no library. Move the decision into the core, and let an adapter bring the outside in as plain data.',
      severity: 'error',
      from: { path: '^shared/core/' },
      to: { pathNot: '^shared/core/', couldNotResolve: false },
    },
    {
      name: 'one-door-into-the-core',
      comment:
        'Production code imports shared/core/index only. Export the name there, with a docstring, if others need it.',
      severity: 'error',
      from: { path: production, pathNot: '^shared/core/' },
      to: { path: '^shared/core/', pathNot: '^shared/core/index\\.ts$' },
    },
    {
      name: 'core-does-not-use-its-own-door',
      comment:
        'Inside the core, import the module that owns the name: the index would make a circle.',
      severity: 'error',
      from: { path: '^shared/core/' },
      to: { path: '^shared/core/index\\.ts$' },
    },
    {
      name: 'ports-know-only-the-core',
      comment: 'A port says what a host must offer. Describe it with types of the core.',
      severity: 'error',
      from: { path: '^shared/ports/' },
      to: { pathNot: '^shared/(ports/|core/index\\.ts$)', couldNotResolve: false },
    },
    {
      name: 'adapters-know-no-host-and-no-pane',
      comment:
        'An adapter receives its host as an argument. What two adapters need belongs in the core.',
      severity: 'error',
      from: { path: '^shared/adapters/' },
      to: { path: [hosts, '^shared/ui/'] },
    },
    {
      name: 'adapters-know-no-other-adapter',
      comment: 'Adapters stand side by side. What two of them need belongs in the core.',
      severity: 'error',
      from: { path: '^shared/adapters/([^/]+)/' },
      to: { path: '^shared/adapters/', pathNot: '^shared/adapters/$1/' },
    },
    {
      name: 'pane-talks-through-the-bridge',
      comment:
        'The pane calls HostBridge. Add what it needs to the port, and let each host answer it.',
      severity: 'error',
      from: { path: '^shared/ui/' },
      to: { path: [hosts, '^shared/adapters/'] },
    },
    {
      name: 'shell-knows-no-host-and-no-pane',
      comment:
        'What hosts share around the core takes what it needs as arguments: core, ports and adapters.',
      severity: 'error',
      from: { path: '^shared/shell/' },
      to: { path: [hosts, '^shared/ui/'] },
    },
    {
      name: 'hosts-do-not-know-each-other',
      comment: 'What two hosts need belongs in shared.',
      severity: 'error',
      from: { path: '^(excel-addin|apps-script|workbench|cli)/' },
      to: { path: hosts, pathNot: '^$1/' },
    },
    {
      name: 'production-without-tests',
      comment:
        'Tests and scripts look at the product, never the other way. Move what is needed to shared.',
      severity: 'error',
      from: { path: production },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'browser-code-without-node',
      comment:
        'This code runs in a browser too. Take bytes or text as an argument; the cli reads files.',
      severity: 'error',
      from: { path: '^(shared|workbench|excel-addin|apps-script)/' },
      to: { dependencyTypes: ['core'] },
    },
    onlyFrom(
      'hucre/',
      ['^shared/adapters/xlsx/', '^tests/', '^scripts/bench/'],
      'Use shared/adapters/xlsx.',
    ),
    onlyFrom('saxes/', ['^shared/adapters/xlsx/xml/', '^tests/'], 'Use walkXml or parseXml.'),
    onlyFrom(
      'papaparse/',
      ['^shared/adapters/delimited/', '^tests/'],
      'Use shared/adapters/delimited.',
    ),
    onlyFrom('@univerjs/', ['^workbench/', '^tests/'], 'Use the adapter of the workbench.'),
    {
      name: 'no-circles',
      comment:
        'Two files that need each other are one thing, or hide a third one: move the shared part out.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'This import leads nowhere: mend the path, or add the package to package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages-in-the-product',
      comment:
        'What the product runs on stands under "dependencies", so that the licence list is right.',
      severity: 'error',
      from: { path: production },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-unlisted-packages',
      comment:
        'This package came along with another one. Add it to package.json with its exact version.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'file-names-in-kebab-case',
      comment:
        'Files and folders are named in kebab-case, so that they read the same on every disk.',
      severity: 'error',
      from: {},
      to: { path: `${production}.*[A-Z_]` },
    },
    {
      name: 'no-drawer-for-everything',
      comment:
        'Name a file for what it gives. A drawer called utils or helpers collects everything.',
      severity: 'error',
      from: {},
      to: { path: '/(util|utils|helper|helpers|misc|common)(/|[.])', pathNot: '^node_modules/' },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(dist|out)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    // Types count: an import of a type from the wrong place is a wrong direction of thought, too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    cache: false,
  },
};
