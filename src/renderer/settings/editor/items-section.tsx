import { Button } from '@mantine/core'
import type { EditorChange } from '../../../contract/calls/editor-calls.ts'
import { draftLimits } from '../../../contract/draft.ts'
import type { EditorView } from '../../../contract/views/editor-view.ts'
import { DropZone } from '../parts/inputs/drop-zone.tsx'
import { PathForm } from '../parts/inputs/path-form.tsx'
import { TextSetting } from '../parts/inputs/text-setting.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useLanguage, useWords } from '../words/language.ts'
import { FileNotes } from './file-notes.tsx'
import { ItemList } from './item-list.tsx'
import styles from './items-section.module.css'
import { secondsText, typedSeconds } from './typed-seconds.ts'
import { WorkBar } from './work-bar.tsx'

/** One length for all pictures: what most playlists want. */
function EverySeconds(props: {
  items: EditorView['items']
  change: (items: NonNullable<EditorChange['items']>) => void
}) {
  const words = useWords().editor
  const language = useLanguage()
  const pictures = props.items.filter(({ kind }) => kind !== 'video')
  const [first] = pictures
  if (!first || pictures.length < 2) return null
  const alike = pictures.every(({ milliseconds }) => milliseconds === first.milliseconds)
  return (
    <div className={styles.every}>
      <TextSetting
        label={words.everySeconds}
        numeric
        value={alike ? secondsText(first.milliseconds ?? 0, language) : ''}
        complaint={(text) =>
          typedSeconds(text) === undefined
            ? words.secondsWrong(draftLimits.shortest / 1000, draftLimits.longest / 1000)
            : undefined
        }
        onSave={(text) => {
          const length = typedSeconds(text)
          if (length === undefined) return
          props.change(
            props.items.map(({ id, kind, milliseconds }) => ({
              id,
              milliseconds: kind === 'video' ? milliseconds : length,
            })),
          )
        }}
      />
    </div>
  )
}

/** How pictures and films come in, and what is there, in its order. */
export function ItemsSection(props: {
  editor: EditorView
  add: (path: string) => void
  choose: () => void
  addFromStick: (folder: string) => void
  cancel: () => void
  /** What was dropped was refused. */
  refused: (reason: string) => void
  change: (change: EditorChange) => void
  look: (place: number) => void
}) {
  const words = useWords().editor
  const { editor } = props
  const { items } = editor
  const lasting = items.reduce((sum, { milliseconds, length }) => sum + (milliseconds ?? length ?? 0), 0)
  return (
    <Section
      title={words.items}
      intro={`${words.loops[editor.loop]} ${words.itemsIntro}`}
      aside={
        items.length > 0 && <span className={styles.quiet}>{words.sum(items.length, words.minutes(lasting))}</span>
      }
    >
      <div className={styles.ways}>
        {editor.sticks.map(({ folder, name, files }) => (
          <Button key={folder} disabled={editor.work !== null} onClick={() => props.addFromStick(folder)}>
            {words.fromStick(name, files)}
          </Button>
        ))}
        {editor.dialogs && (
          <Button
            variant={editor.sticks.length > 0 ? 'default' : 'filled'}
            disabled={editor.work !== null}
            onClick={props.choose}
          >
            {words.choose}
          </Button>
        )}
      </div>
      <DropZone data-takes="media" refused={props.refused}>
        {words.drop}
      </DropZone>
      <WorkBar work={editor.work?.kind === 'taking' ? editor.work : null} cancel={props.cancel} />
      <FileNotes notes={editor.notes} />
      {items.length === 0 ? (
        <div>
          <p className={styles.name}>{words.none}</p>
          <p className={styles.quiet}>{words.noneMeans}</p>
        </div>
      ) : (
        <>
          <ItemList
            items={items}
            ordered={editor.loop === 'sequential'}
            look={props.look}
            change={(next) => props.change({ items: next })}
            remove={(id) => props.change({ removed: [id] })}
            say={(subject) => props.change({ subject })}
          />
          <EverySeconds items={items} change={(next) => props.change({ items: next })} />
        </>
      )}
      <PathForm words={words} action={words.add} aside offer={props.add} />
    </Section>
  )
}
