import { execFileSync } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Which Node a checkout's command runs on, where these lie in it, each a script that says its own name. */
async function nodeAmong(...names: readonly string[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'askfirst-launcher-'))
  for (const folder of ['src/cli', 'node_modules/node/bin']) await mkdir(join(root, folder), { recursive: true })
  for (const name of names) {
    await writeFile(join(root, 'node_modules/node/bin', name), `#!/bin/sh\nprintf ${name}\n`)
    await chmod(join(root, 'node_modules/node/bin', name), 0o755)
  }
  await copyFile(join(import.meta.dirname, 'askfirst.mjs'), join(root, 'src/cli/askfirst.mjs'))
  await writeFile(join(root, 'src/cli/index.ts'), 'process.stdout.write("the system’s")\n')
  return execFileSync(process.execPath, [join(root, 'src/cli/askfirst.mjs')], { encoding: 'utf8' })
}

test.skipIf(process.platform === 'win32')(
  'the command runs on the Node of its checkout, on Windows past the empty file beside it, else on the system’s',
  async () => {
    expect(await nodeAmong('node')).toBe('node')
    expect(await nodeAmong('node', 'node.exe')).toBe('node.exe')
    expect(await nodeAmong()).toBe('the system’s')
  },
)
