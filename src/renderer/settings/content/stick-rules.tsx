import type { SettingsChange, StaffSettings } from '../../../contract/settings/settings.ts'
import { settingsLimits } from '../../../contract/settings/settings-limits.ts'
import { TextSetting } from '../parts/inputs/text-setting.tsx'
import { useWords } from '../words/language.ts'
import { entriesOf } from './entries.ts'

const isFolder = (entry: string) => /^(\/|[A-Z]:\\)/.test(entry) && entry.length <= settingsLimits.folderLength
const isFileSystem = (entry: string) => /^[\w.-]{1,32}$/.test(entry)

/** Two lists: folders and file systems that mark a mount as a USB stick. The first invalid entry is named. */
export function StickRules(props: {
  settings: StaffSettings['content']
  apply: (change: NonNullable<SettingsChange['content']>) => void
}) {
  const words = useWords().content.sources
  const { settings, apply } = props
  const complaint = (isRight: (entry: string) => boolean, wrong: (entry: string) => string) => (text: string) => {
    const entries = entriesOf(text)
    if (entries.length === 0) return words.stickRulesNone
    if (entries.length > settingsLimits.stickRules) return words.stickRulesMany(settingsLimits.stickRules)
    const first = entries.find((entry) => !isRight(entry))
    return first === undefined ? undefined : wrong(first)
  }
  return (
    <>
      <TextSetting
        label={words.stickFolders}
        description={words.stickFoldersMeans}
        value={settings.stickFolders.join(', ')}
        complaint={complaint(isFolder, words.stickFoldersWrong)}
        onSave={(text) => apply({ stickFolders: [...entriesOf(text)] })}
      />
      <TextSetting
        label={words.stickFileSystems}
        description={words.stickFileSystemsMeans}
        value={settings.stickFileSystems.join(', ')}
        complaint={complaint(isFileSystem, words.stickFileSystemsWrong)}
        onSave={(text) => apply({ stickFileSystems: [...entriesOf(text)] })}
      />
    </>
  )
}
