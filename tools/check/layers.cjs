'use strict'
/** Who may import what. Each rule is a sentence of the house; `layers.test.ts` plants a violation of each. */

const pure =
  '^src/(contract|main|vision|cli)/(?!index\\.ts$)(?!.*\\.(node|electron)\\.ts$)(?!.*\\.(test|fixture)\\.ts$).*\\.ts$'
/** What serves all features under main/. */
const serving = '(base|ipc|security|windows)'
/** What preloads take from contract beside types: it brings no schema into them. */
const names = '^src/contract/(calls/bridge|files-at-once)\\.ts$'
const tests = '\\.(test|fixture)\\.ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'contract-imports-zod-only',
      severity: 'error',
      from: { path: '^src/contract/', pathNot: tests },
      to: { pathNot: ['^src/contract/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'pure-files-touch-nothing',
      comment: 'x.ts is pure; effects live in x.node.ts and x.electron.ts',
      severity: 'error',
      from: { path: pure },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-files-import-no-effects',
      severity: 'error',
      from: { path: pure },
      to: { path: '\\.(node|electron)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'electron-in-its-own-files',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.electron\\.ts$', '^src/main/index\\.ts$', '^src/preload/'] },
      to: { path: '(^|/)node_modules/electron/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'node-files-import-no-electron-files',
      severity: 'error',
      from: { path: '\\.node\\.ts$' },
      to: { path: '\\.electron\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'features-meet-in-the-composition-root',
      comment: 'features under main/ know each other by types only; base, ipc, security and windows serve all of them',
      severity: 'error',
      from: {
        path: '^src/main/(content|playback|personalization|vision|reports|staff|documents|kiosk|diagnostics|update)/',
        pathNot: tests,
      },
      to: {
        path: '^src/main/',
        pathNot: [`^src/main/${serving}/`, '^src/main/$1/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'what-serves-features-knows-none',
      comment: 'base, ipc, security and windows serve all features, and know them by types only',
      severity: 'error',
      from: { path: `^src/main/${serving}/`, pathNot: tests },
      to: { path: '^src/main/', pathNot: `^src/main/${serving}/`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'main-knows-no-page-and-no-picture',
      comment: 'pages and the vision process are other processes: main, and the command line with it, only starts them',
      severity: 'error',
      from: { path: '^src/(main|cli)/', pathNot: tests },
      to: { path: '^src/(renderer|vision)/' },
    },
    {
      name: 'vision-stands-alone',
      severity: 'error',
      from: { path: '^src/vision/', pathNot: tests },
      to: {
        path: ['^src/', '(^|/)node_modules/'],
        pathNot: [
          '^src/(contract|vision)/',
          '(^|/)node_modules/(zod|@tensorflow/[^/]+|@vladmandic/face-api)/',
          '(^|/)node_modules/@types/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'renderers-know-contract-ui-and-themselves',
      severity: 'error',
      from: { path: '^src/renderer/([^/]+)/', pathNot: tests },
      to: { path: '^src/', pathNot: ['^src/contract/', '^src/renderer/ui/', '^src/renderer/$1/'] },
    },
    {
      name: 'preloads-know-contract-only',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { path: '^src/', pathNot: ['^src/preload/', '^src/contract/'] },
    },
    {
      name: 'preloads-know-contract-names-only',
      comment: 'types of everything in contract, but no schema: a preload is kept small',
      severity: 'error',
      from: { path: '^src/preload/' },
      to: { path: '^src/', pathNot: ['^src/preload/', names], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'names-for-preloads-need-nothing',
      severity: 'error',
      from: { path: names },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-imports-product-only',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: '^(tools|e2e|bench)/' },
    },
    {
      name: 'no-network-modules',
      comment: 'P3: the application opens no connection',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(node:)?(http|https|http2|net|tls|dgram|dns|dns/promises|inspector)$' },
    },
    {
      name: 'shipped-code-needs-shipped-dependencies',
      severity: 'error',
      from: { path: '^src/(main|vision|contract|cli)/', pathNot: tests },
      to: {
        dependencyTypes: ['npm-dev'],
        pathNot: ['(^|/)node_modules/electron/', '(^|/)node_modules/@types/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.css$', '\\?'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types', 'default'] },
  },
}
