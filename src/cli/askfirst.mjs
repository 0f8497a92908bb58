#!/usr/bin/env node
// The command as npm installs it. What was built runs on the Node that is there; in a checkout the sources run on the
// Node that comes with the checkout, because the system's may be too old for them.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const source = join(root, 'src/cli/index.ts')
// On Windows the file without an ending is there as well, and empty of any program.
const own = ['node.exe', 'node'].map((name) => join(root, 'node_modules/node/bin', name))
const node = own.find((file) => existsSync(file)) ?? process.execPath
const child = spawn(node, [source, ...process.argv.slice(2)], { stdio: 'inherit' })
// Whoever ends this means the command: `watch` ends its player in order.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name))
child.on('error', (error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
child.on('exit', (status, signal) => {
  process.exitCode = status ?? (signal ? 128 + constants.signals[signal] : 1)
})
