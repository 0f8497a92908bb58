import type { Configuration } from 'electron-builder'

/** What of the installed packages is never loaded by the player, or must not be in it. */
export const leftOut: readonly string[] = [
  '!node_modules/**/*.{ts,cts,mts,map,md,markdown,flow,tsbuildinfo,backup}',
  'node_modules/**/{LICENSE,LICENCE,license}*',
  '!node_modules/**/{test,tests,__tests__,spec,example,examples,benchmark,demo,docs,.github}/**',
  // face-api brings networks for identity, sex and expression; the three that are used come from out/models (P6).
  '!node_modules/@vladmandic/face-api/**',
  'node_modules/@vladmandic/face-api/{package.json,LICENSE}',
  'node_modules/@vladmandic/face-api/dist/face-api.node-wasm.js',
  '!node_modules/@tensorflow/*/**',
  'node_modules/@tensorflow/*/package.json',
  'node_modules/@tensorflow/tfjs-core/dist/tf-core.node.js',
  'node_modules/@tensorflow/tfjs-backend-cpu/dist/tf-backend-cpu.node.js',
  'node_modules/@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.node.js',
  // A library that its own install script downloads, 400 MB large; installed players look with the WASM build.
  '!node_modules/@tensorflow/tfjs-node/**',
  // TensorFlow would fetch models with it; nothing here is fetched (P3).
  '!node_modules/{node-fetch,whatwg-url,tr46,webidl-conversions}/**',
  '!node_modules/{@types,@webgpu,type-fest,tagged-tag}/**',
  '!node_modules/zxing-wasm/dist/{full,writer,iife,cjs,miniprogram}/**',
  '!node_modules/zxing-wasm/dist/es/{full,writer}/**',
  '!node_modules/mediabunny/{src,dist/bundles}/**',
  '!node_modules/@jsquash/webp/codec/enc/**',
  '!node_modules/ajv/lib/**',
]

type Packing = {
  /** Absolute path of the folder that gets the packed application. */
  readonly output: string
  /** A folder with an engine, for systems where Electron's cannot be had; undefined: Electron is downloaded. */
  readonly engine: string | undefined
  /** Called when the folder is laid out, before the installer is made of it. */
  readonly packed: (folder: string) => Promise<void>
  /** Absolute path of the public key that updates must be signed with; undefined: none by stick. */
  readonly updateKey: string | undefined
}

/**
 * What electron-builder packs. On Debian its folder is all that is taken of it: the `.deb` is made from that by dpkg-deb,
 * because electron-builder would download another tool for it, which can neither add units nor a user.
 */
export function builderConfig({ output, engine, packed, updateKey }: Packing): Configuration {
  return {
    appId: 'io.github.askfirst.player',
    productName: 'Askfirst',
    directories: { output },
    ...(engine === undefined ? {} : { electronDist: engine }),
    // The fuses are set in `packed`: electron-builder's own list lacks one of them.
    afterPack: ({ appOutDir }) => packed(appOutDir),
    npmRebuild: false,
    publish: null,
    asar: true,
    files: ['out/**', '!out/{models,wasm}{,/**}', ...leftOut],
    asarUnpack: ['**/*.wasm'],
    extraResources: [
      { from: 'out/models', to: 'models' },
      { from: 'out/wasm', to: 'wasm' },
      { from: 'resources/demo', to: 'demo' },
      { from: 'LICENSE', to: 'LICENSE' },
      ...(updateKey === undefined ? [] : [{ from: updateKey, to: 'update-key.pub' }]),
    ],
    linux: { target: ['dir'], executableName: 'askfirst', icon: 'resources/icon.png' },
    // For all users of the computer: the account that plays must not be able to change the program.
    win: { target: [{ target: 'nsis', arch: ['x64'] }], icon: 'resources/icon.png' },
    nsis: {
      oneClick: false,
      perMachine: true,
      allowToChangeInstallationDirectory: false,
      deleteAppDataOnUninstall: false,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: electron-builder fills these in
      artifactName: 'askfirst-player_${version}_windows-x64.${ext}',
    },
  }
}
