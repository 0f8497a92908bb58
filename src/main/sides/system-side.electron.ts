import { cpus, freemem, homedir, hostname, totalmem, userInfo } from 'node:os'
import { join } from 'node:path'
import { dayOf } from '../../contract/calendar-day.ts'
import { type Settings, withoutSecrets } from '../../contract/settings/settings.ts'
import type { Status } from '../../contract/status.ts'
import type { SystemView } from '../../contract/views/system-view.ts'
import { writeFileWhole } from '../base/files/write-whole.node.ts'
import { notSavedBecause } from '../base/system-code.ts'
import type { Clock } from '../base/time/clock.ts'
import { namedPath } from '../content/upkeep/named-path.node.ts'
import { logLines, readLogs } from '../diagnostics/log-lines.node.ts'
import { type SupportFile, supportFiles, zipOf } from '../diagnostics/support-bundle.node.ts'
import { askForReset } from '../documents/factory-reset.node.ts'
import { startAgain } from '../quitting.electron.ts'
import { readBackupFile } from '../staff/backup-file.node.ts'
import type { SettingsStore } from '../staff/settings.node.ts'
import { backupText } from '../staff/settings-backup.ts'
import type { SystemActions } from '../staff/staff-calls.ts'
import { choosePath } from '../windows/choose-path.electron.ts'
import { saveTarget } from './save-target.electron.ts'

/** The name of whoever the system runs this for; systems without accounts have none. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

export type SystemSideParts = {
  readonly clock: Clock
  readonly dataDirectory: string
  readonly startedAt: Date
  readonly version: string
  /** Whether the system's dialogs are there: the stand-in has none. */
  readonly dialogs: boolean
  readonly settings: Pick<SettingsStore, 'change'> & { current(): Settings }
  readonly status: () => Status
  readonly changed: () => void
}

/** What a technician asks for: the log, a support bundle, copies of the settings, a restart. */
export function openSystemSide(parts: SystemSideParts): SystemActions & { view(): SystemView } {
  let log: SystemView['log'] = null
  let support: readonly SupportFile[] | null = null
  let saved: SystemView['saved'] = null
  const logs = () => readLogs(join(parts.dataDirectory, 'logs'))
  const day = () => dayOf(parts.clock.now())

  async function save(what: 'support' | 'settings', folder: 'documents' | 'chosen', name: string, bytes: Uint8Array) {
    const target = await saveTarget(folder, parts)
    if (!target.ok) return target.refusal
    if (target.value === undefined) return undefined
    const path = join(target.value, name)
    try {
      await writeFileWhole(path, bytes, 0o600)
    } catch (error) {
      return notSavedBecause(error)
    }
    saved = { what, path, here: folder === 'documents' }
    parts.changed()
    return undefined
  }

  return {
    view: () => ({
      startedAt: parts.startedAt.toISOString(),
      // What systemd gives every process that it starts.
      startedBy: process.env.INVOCATION_ID ? 'service' : 'unknown',
      log,
      support: support?.map(({ name, text }) => ({ name, bytes: Buffer.byteLength(text) })) ?? null,
      saved,
      dialogs: parts.dialogs,
    }),
    async readLog() {
      log = logLines(await logs())
      parts.changed()
    },
    async listSupport() {
      support = supportFiles({
        status: parts.status(),
        settings: withoutSecrets(parts.settings.current()),
        logs: await logs(),
        machine: {
          system: process.platform,
          architecture: process.arch,
          processor: cpus()[0]?.model ?? '',
          cores: cpus().length,
          memoryBytes: totalmem(),
          freeMemoryBytes: freemem(),
          ...(process.versions as Readonly<Record<string, string>>),
        },
        names: [homedir(), userName(), hostname()],
      })
      parts.changed()
    },
    async saveSupport({ folder }) {
      if (!support) return 'not-now'
      return await save('support', folder, `askfirst-support-${day()}.zip`, await zipOf(support))
    },
    saveSettings: ({ folder }) =>
      save(
        'settings',
        folder,
        `askfirst-settings-${day()}.json`,
        Buffer.from(backupText(parts.settings.current(), parts.version, parts.clock.now())),
      ),
    async restoreSettings({ path }) {
      if (path === null && !parts.dialogs) return 'not-now'
      const chosen = path === null ? await choosePath('file', { name: 'JSON', extensions: ['json'] }) : path
      if (chosen === undefined) return 'nothing-chosen'
      const file = path === null ? chosen : namedPath(chosen)
      if (file === undefined) return 'path-invalid'
      const change = await readBackupFile(file)
      if (!change.ok) return change.refusal
      const outcome = parts.settings.change(change.value)
      return outcome.ok ? undefined : outcome.refusal
    },
    restart: startAgain,
    async factoryReset() {
      try {
        await askForReset(parts.dataDirectory)
      } catch (error) {
        return notSavedBecause(error)
      }
      startAgain()
      return undefined
    },
  }
}
