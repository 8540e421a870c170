/** Who may import whom: the rules of the architecture, as data. Rooms are the folders of lib. */

const rooms = '^lib/(?:catalogue|orientation|editorial|advice|accounts|open-data|platform)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'lib-knows-no-screen',
      comment: 'app imports components, components import lib, never back.',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(?:app|components)/' },
    },
    { name: 'components-know-no-route', severity: 'error', from: { path: '^components/' }, to: { path: '^app/' } },
    {
      name: 'orientation-is-pure',
      comment: 'No Next, React, database, clock or input: time and catalogue come in as arguments.',
      severity: 'error',
      from: { path: '^lib/orientation/' },
      to: { pathNot: ['^lib/orientation/', '^node_modules/zod/'] },
    },
    {
      name: 'database-behind-repositories',
      comment: 'Prisma is named in lib/platform, prisma/ and repository files only.',
      severity: 'error',
      from: { pathNot: ['^lib/platform/', '^prisma/', 'repository\\.ts$', '^generated/', '^prisma\\.config\\.ts$'] },
      to: { path: ['^generated/', '^node_modules/(?:@prisma|prisma)/'] },
    },
    {
      name: 'platform-commands-are-entries',
      comment: 'Commands use the rooms; nothing that is served uses a command.',
      severity: 'error',
      from: { path: '^(?:app|components|lib)/', pathNot: '^lib/platform/commands/' },
      to: { path: '^lib/platform/commands/' },
    },
    {
      name: 'no-inner-files-of-another-room',
      comment: 'A room shows its top files; what lies in a folder of it is its own business.',
      severity: 'error',
      from: { path: `(${rooms})` },
      to: { path: `${rooms}.+/`, pathNot: ['$1', '^lib/platform/(?:http|i18n)/'] },
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      from: { path: '^(?:app|components|lib|prisma)/' },
      to: { path: '^tests/' },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^generated/'] },
    exclude: { path: ['^\\.next/'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
