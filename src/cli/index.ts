// `askfirst`, the command line. In a checkout these sources run; in an installed player, out/cli/index.js.

import { runCommandLine } from './command-line.node.ts'
import { commands } from './commands.node.ts'
import { processTerminal } from './process-terminal.node.ts'

process.exitCode = await runCommandLine(commands, process.argv.slice(2), processTerminal())
