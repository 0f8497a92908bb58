import { useEffect, useState } from 'react'
import styles from '../desk/desk.module.css'
import type { PageProps } from '../desk/page-props.ts'
import { Editor } from '../editor/editor.tsx'
import { PlaylistsSection } from '../editor/playlists-section.tsx'
import { BringSection } from './bring-section.tsx'
import { HistorySection } from './history-section.tsx'
import { ImportCourse, isUnderWay } from './import-course.tsx'
import { KeysSection } from './keys-section.tsx'
import { PackagesSection } from './packages-section.tsx'
import { SourcesSection } from './sources-section.tsx'
import { StorageSection } from './storage-section.tsx'

/** What this player plays, where it came from, who may send more of it, and the room it takes. */
export function ContentPage(props: PageProps) {
  const { bridge, view, importing, playlists, changes } = props
  const [making, setMaking] = useState(false)
  const { content, settings } = view
  useEffect(() => {
    void bridge.call.lookAtContent({})
    void bridge.call.lookAtPlaylists({})
  }, [bridge])
  const busy = isUnderWay(importing)
  if (making) return <Editor {...props} back={() => setMaking(false)} />
  return (
    <div className={styles.cards}>
      <div className={styles.stack}>
        <PlaylistsSection
          playlists={playlists}
          editor={view.editor}
          importing={busy}
          open={(playlist) => changes.attempt(bridge.call.openPlaylist({ playlist }))}
          close={() => changes.attempt(bridge.call.openPlaylist({ playlist: null }))}
          edit={(playlist) => {
            changes.attempt(bridge.call.editPlaylist({ playlist }))
            setMaking(true)
          }}
          takeOut={(playlist) => changes.attempt(bridge.call.takePlaylistOut({ playlist }))}
          cancel={() => changes.attempt(bridge.call.cancelDraftWork({}))}
          make={() => setMaking(true)}
        />
        <BringSection
          chosen={content.chosen}
          dialogs={content.dialogs}
          choose={(kind) => changes.attempt(bridge.call.choosePackage({ kind }))}
          offer={(path) => changes.attempt(bridge.call.offerPackage({ path }))}
          refused={changes.refused}
          role={view.role}
          confirm={(confirmed) => bridge.call.confirmPackage(confirmed)}
          dismiss={() => changes.attempt(bridge.call.dismissPackage({}))}
        >
          <ImportCourse
            importing={importing}
            cancel={() => changes.attempt(bridge.call.cancelImport({}))}
            lookAgain={() => changes.attempt(bridge.call.reconsiderPackage({}))}
          />
        </BringSection>
        <PackagesSection
          packages={content.packages}
          looked={content.disk !== null}
          busy={busy}
          goBack={(from) => changes.attempt(bridge.call.rollBack({ from }), { kind: 'content', done: 'went-back' })}
          goForward={(from) =>
            changes.attempt(bridge.call.rollForward({ from }), { kind: 'content', done: 'went-forward' })
          }
        />
        <HistorySection history={content.history} />
      </div>
      <div className={styles.stack}>
        {view.role === 'manager' && (
          <>
            <SourcesSection
              content={content}
              settings={settings.content}
              apply={(change) => changes.apply({ content: change })}
              chooseInbox={() => changes.attempt(bridge.call.chooseInbox({}))}
              forgetSubjects={() => changes.attempt(bridge.call.forgetSubjects({}))}
            />
            <KeysSection
              keys={content.keys}
              add={(text) => bridge.call.addKey({ text })}
              added={() => changes.attempt(Promise.resolve(), { kind: 'content', done: 'key-added' })}
              remove={(line) =>
                changes.attempt(bridge.call.removeKey({ line }), { kind: 'content', done: 'key-removed' })
              }
            />
          </>
        )}
        <StorageSection
          content={content}
          busy={busy}
          kept={
            view.role === 'manager'
              ? { present: settings.content.kept, keep: (kept) => changes.apply({ content: { kept } }) }
              : null
          }
          cleanUp={() => changes.attempt(bridge.call.cleanUp({}), { kind: 'content', done: 'cleaned' })}
          check={() => changes.attempt(bridge.call.checkStore({}))}
          cancel={() => changes.attempt(bridge.call.cancelStoreCheck({}))}
        />
      </div>
    </div>
  )
}
