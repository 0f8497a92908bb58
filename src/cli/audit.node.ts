import { stat, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Status } from '../contract/status.ts'
import type { AuditSummary } from '../contract/views/privacy-view.ts'
import { buildHash } from '../main/diagnostics/build-hash.node.ts'
import { hostLabelled } from '../main/diagnostics/host.ts'
import { machineFacts } from '../main/diagnostics/machine-facts.node.ts'
import { auditEnding } from '../main/documents/audit-ending.ts'
import type { AuditFacts } from '../main/documents/audit-facts.ts'
import { auditReport } from '../main/documents/audit-report.ts'
import { auditFileName } from '../main/documents/audit-summary.node.ts'
import { auditSummary } from '../main/documents/audit-verdict.ts'
import { saveDocument } from '../main/documents/save-document.node.ts'
import { findBuild } from './audit/built-folders.node.ts'
import { checkDataFolder } from './audit/check-data-folder.node.ts'
import { checkModels } from './audit/check-models.node.ts'
import { checkRunningPlayer, readStatus, runningPlayer } from './audit/check-running-player.node.ts'
import { checkOwnParts } from './audit/own-parts.node.ts'
import { type Command, done } from './command.ts'
import { readKnownHeads } from './known-heads.ts'
import { playerVersion } from './player-version.node.ts'
import { wouldLieIn } from './would-lie-in.node.ts'

const details = `  --data-dir DIR  the data folder of a player: looks at what is kept there, at its
                  receipts and, if it runs, at its processes for some seconds; leaves
                  ${auditFileName} there, which the settings window shows, if the player there
                  is of this very build
  --head DAY:HASH a head of its receipts that was printed or written down, whole or its
                  first 16 digits or more; may be given more than once
  --out FILE      where the report goes; askfirst-audit.html unless given, here. Not in the
                  data folder: nothing that a player does not know may lie there

Looks at the installed player from outside. It opens no camera and asks nobody. What
needs staged scenes or faults, only the audit of the sources tries: npm run privacy:audit.
Ends with 1 if any promise is broken.
`

function engineOf(status: Status | undefined): AuditFacts['engine'] {
  if (!status) return { kind: 'none', sentence: '' }
  const { kind, label } = hostLabelled(status.host)
  return { kind, sentence: label }
}

/**
 * Leaves what came of it for the player of this data folder. Undefined: it did; else why not. Of another program than the player's
 * nothing is left there: it would stand in the settings window as an audit of that player.
 */
async function leaveSummary(data: string, summary: AuditSummary): Promise<string | undefined> {
  const build = (await readStatus(data))?.build ?? ''
  if (build !== '' && build !== summary.build)
    return 'is not written: the player of this folder is of another build than what was audited'
  const saved = await saveDocument(data, { fileName: auditFileName, text: `${JSON.stringify(summary)}\n` })
  return saved.ok ? undefined : 'could not be written'
}

export const audit: Command = {
  usage: '[--data-dir DIR] [--head DAY:HASH] [--out FILE]',
  details,
  options: { 'data-dir': { type: 'string' }, head: { type: 'string', multiple: true }, out: { type: 'string' } },
  async run({ words, options }, { out, error }) {
    if (words.length > 0) return { kind: 'wrong-use', sentence: `"${words[0]}" is not expected here.` }
    const data = typeof options['data-dir'] === 'string' ? resolve(options['data-dir']) : undefined
    if (data !== undefined && !(await stat(data).catch(() => undefined))?.isDirectory()) {
      return { kind: 'wrong-use', sentence: `${data} is not a folder.` }
    }
    const known = readKnownHeads(options.head)
    if (!known.ok) return { kind: 'wrong-use', sentence: known.sentence }
    if (known.heads.length > 0 && data === undefined)
      return { kind: 'wrong-use', sentence: 'A head is one of a data folder: name it with --data-dir.' }
    const file = resolve(typeof options.out === 'string' ? options.out : 'askfirst-audit.html')
    if (data !== undefined && (await wouldLieIn(file, data)))
      return {
        kind: 'wrong-use',
        sentence: `${file} would lie in the data folder itself: name another place with --out.`,
      }
    const build = findBuild()
    if (!build)
      return { kind: 'refused', reason: 'not-built', sentence: 'There is no built player here: npm run build.' }
    const hash = await buildHash(build)
    const status = data === undefined ? undefined : await runningPlayer(data)
    const checks = [
      ...(await checkOwnParts(build.models)),
      ...(await checkModels(build)),
      ...(await checkDataFolder(data, known.heads)),
      ...(await checkRunningPlayer(status, hash)),
    ]
    const at = new Date()
    const report = auditReport({
      kind: 'installed',
      at,
      version: playerVersion,
      build: hash,
      engine: engineOf(status),
      machine: machineFacts(),
      checks,
      left: [],
    })
    try {
      await writeFile(file, report)
    } catch {
      return { kind: 'refused', reason: 'not-written', sentence: `${file} could not be written.` }
    }
    if (data !== undefined) {
      const notTold = await leaveSummary(data, auditSummary(at, hash, checks))
      if (notTold !== undefined) error(`${auditFileName} ${notTold}; the settings window will not show this audit.\n`)
    }
    const { sentence, exitCode } = auditEnding(checks)
    out(`${sentence}\n${file}\n`)
    return exitCode === 0 ? done : { kind: 'refused', reason: 'promise-broken', sentence: `See ${file}.` }
  },
}
