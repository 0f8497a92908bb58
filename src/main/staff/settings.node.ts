import type { Settings, SettingsChange } from '../../contract/settings/settings.ts'
import { createEmitter } from '../base/emitter.ts'
import type { Result } from '../base/result.ts'
import type { Clock } from '../base/time/clock.ts'
import { applyChange } from './apply-change.ts'
import { keepLastGood, readSettings } from './settings-file.node.ts'

const retryMilliseconds = 30_000

export type SettingsFault = { readonly code: 'settings-broken' | 'settings-not-saved'; readonly since: string }

export type SettingsStore = {
  current(): Settings
  /** Merges and validates; holds at once even where the disk refuses to keep it (then a fault says so). */
  change(change: SettingsChange): Result<Settings, 'setting-invalid'>
  /** Keeps records of PINs and recovery code, as many as are given. */
  setSecrets(secrets: Partial<Pick<Settings, 'pin' | 'staffPin' | 'recovery'>>): void
  /** Told after every change of settings or faults. */
  onChange(listener: (settings: Settings) => void): () => void
  faults(): readonly SettingsFault[]
  dispose(): void
}

export type SettingsStoreParts = {
  readonly directory: string
  readonly clock: Clock
  /** Writes the whole settings file; throws if it cannot. */
  readonly write: (settings: Settings) => void
}

/**
 * Staff's settings, whatever state the file is in. A write that fails is tried again every 30 seconds; the notice of a
 * broken file goes with the next change that staff save.
 */
export function openSettingsIn({ directory, clock, write }: SettingsStoreParts): SettingsStore {
  const changed = createEmitter<Settings>()
  const found = readSettings(directory, clock.now())
  const faults = new Map<SettingsFault['code'], string>()
  let settings = found.settings
  let cancelRetry = () => {}

  const raise = (code: SettingsFault['code']) => {
    if (!faults.has(code)) faults.set(code, clock.now().toISOString())
  }
  const save = (toWrite: () => void) => {
    cancelRetry()
    try {
      toWrite()
      faults.delete('settings-not-saved')
    } catch {
      raise('settings-not-saved')
      cancelRetry = clock.after(retryMilliseconds, () => {
        save(writeAll)
        changed.emit(settings)
      })
    }
  }
  const writeAll = () => {
    write(settings)
    keepLastGood(directory, settings)
  }
  const replace = (next: Settings) => {
    settings = next
    save(writeAll)
    if (!faults.has('settings-not-saved')) faults.delete('settings-broken')
    changed.emit(settings)
  }

  if (found.broken) raise('settings-broken')
  save(found.stale ? writeAll : () => keepLastGood(directory, settings))
  return {
    current: () => settings,
    change(change) {
      const outcome = applyChange(settings, change)
      if (outcome.ok) replace(outcome.value)
      return outcome
    },
    setSecrets: (secrets) => replace({ ...settings, ...secrets }),
    onChange: changed.on,
    faults: () => [...faults].map(([code, since]) => ({ code, since })),
    dispose: () => cancelRetry(),
  }
}
