import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { prepareModels } from '../models/prepare.ts'
import { outFolder, repository } from './folders.ts'
import { sourceNames } from './source-date.ts'

/** Newest change under a file or folder, in milliseconds since 1970. */
function newest(path: string): number {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

const sources = sourceNames.map((name) => join(repository, name))
const built = [
  'main/index.js',
  'main/app.js',
  'main/source-date',
  'cli/index.js',
  'preload/player.cjs',
  'renderer/player/index.html',
  'models',
  'wasm/tfjs-backend-wasm-simd.wasm',
].map((name) => join(outFolder, name))

/** True when `out/` is whole and younger than what it is made from. */
export function isBuilt(): boolean {
  const [main = ''] = built
  return built.every((file) => existsSync(file)) && newest(main) >= Math.max(...sources.map(newest))
}

/** Builds the application and puts models and WASM beside it. Resolves to the exit code of what failed, or 0. */
export async function build(): Promise<number> {
  const tool = join(repository, 'node_modules/electron-vite/bin/electron-vite.js')
  const code = await new Promise<number>((resolve) => {
    const child = spawn(process.execPath, [tool, 'build', '--logLevel', 'warn'], { cwd: repository, stdio: 'inherit' })
    child.on('error', () => resolve(127))
    child.on('close', (status) => resolve(status ?? 1))
  })
  if (code === 0) await prepareResources()
  return code
}

/** The models and WASM files that the vision process reads from `out/`; bundling leaves them alone. */
export async function prepareResources(): Promise<void> {
  await prepareModels(join(outFolder, 'models'))
  const wasm = join(repository, 'node_modules/@tensorflow/tfjs-backend-wasm/dist')
  mkdirSync(join(outFolder, 'wasm'), { recursive: true })
  for (const name of readdirSync(wasm).filter((file) => file.endsWith('.wasm'))) {
    cpSync(join(wasm, name), join(outFolder, 'wasm', name))
  }
}

if (import.meta.main) process.exitCode = await build()
