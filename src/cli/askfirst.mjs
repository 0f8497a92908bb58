#!/usr/bin/env node
// The command as npm installs it. What was built runs on the Node that is there; in a checkout the sources run on the
// Node that comes with the checkout, because the system's may be too old for them.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const source = join(root, 'src/cli/index.ts')
const own = join(root, 'node_modules/node/bin/node')
const node = existsSync(own) ? own : process.execPath
const { status, signal, error } = spawnSync(node, [source, ...process.argv.slice(2)], { stdio: 'inherit' })
if (error) process.stderr.write(`${error.message}\n`)
process.exitCode = status ?? (signal ? 128 + constants.signals[signal] : 1)
