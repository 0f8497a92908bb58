import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { mainBinding, portBinding } from '../hub/hub-words.ts'
import { createWire } from '../hub/wire.ts'
import { createBridge } from './page-bridge.ts'
import { watchFiles } from './page-files.ts'
import { watchInput } from './page-input.ts'
import { type IsolatedWorldConfig, isolatedWorld } from './page-isolated-world.ts'
import { type MainWorldConfig, mainWorld } from './page-main-world.ts'
import { questionPath } from './page-words.ts'

export type PageScripts = {
  readonly mainWorld: string
  readonly isolatedWorld: string
  /** Path of this window's questions; unguessable, so that a page cannot ask in its own name. */
  readonly questionPath: string
}

/** The source texts that run at the start of every document of one window. */
export function writePageScripts(options: {
  readonly schemes: readonly string[]
  readonly preload: string | undefined
  readonly arguments: readonly string[]
}): PageScripts {
  const key = randomBytes(12).toString('hex')
  const path = `${questionPath}${key}`
  const main: MainWorldConfig = { hearing: `${key}i`, speaking: `${key}m`, schemes: options.schemes }
  const isolated: IsolatedWorldConfig = {
    hearing: `${key}m`,
    speaking: `${key}i`,
    question: path,
    mainBinding,
    portBinding,
    preloadPath: options.preload ?? '',
    process: {
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      isMainFrame: true,
      platform: process.platform,
      arch: process.arch,
      versions: { ...process.versions },
      argv: [process.execPath, ...options.arguments],
      env: {},
    },
  }
  const preload = options.preload
    ? `function(require,process,module,exports,global,setImmediate){${readFileSync(options.preload, 'utf8')}\n}`
    : 'null'
  const name = options.preload ? basename(options.preload) : 'none'
  return {
    questionPath: path,
    mainWorld: `(()=>{'use strict';(${mainWorld})(${JSON.stringify(main)},${createBridge})})()`,
    isolatedWorld:
      `(()=>{(${isolatedWorld})(${JSON.stringify(isolated)},${createBridge},${createWire},${watchInput},${watchFiles},${preload})})()` +
      `\n//# sourceURL=stand-in://preload/${name}`,
  }
}
