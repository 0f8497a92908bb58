import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { draftLimits } from '../../../contract/draft.ts'
import type { EditorView } from '../../../contract/views/editor-view.ts'
import type { PlaylistsView } from '../../../contract/views/playlists-view.ts'
import { Name } from '../parts/layout/name.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import { NotMade } from './not-made.tsx'
import styles from './playlists-section.module.css'
import { Preview } from './preview.tsx'
import { SureQuestion } from './sure-question.tsx'
import { Thumbnail } from './thumbnail.tsx'
import { WorkBar } from './work-bar.tsx'

/** How many playlists stand there at once: each has pictures, and some packages have thousands. */
const pageful = 12

type Shown = PlaylistsView['playlists'][number]

function PlaylistCard(props: {
  playlist: Shown
  /** Something is under way, so that it cannot be taken out now. */
  busy: boolean
  look: () => void
  edit: () => void
  takeOut: () => void
}) {
  const words = useWords().editor.playlists
  const { title, items, called, added, pictures } = props.playlist
  return (
    <li>
      <button type="button" className={styles.look} aria-label={words.look(title)} onClick={props.look}>
        <span className={styles.pictures} data-count={pictures.length}>
          {pictures.map((picture) => (
            <Thumbnail key={picture.id} item={picture} />
          ))}
        </span>
      </button>
      <div className={styles.about}>
        <p className={styles.title}>
          <Name>{title}</Name>
        </p>
        <p className={styles.quiet}>{words.items(items)}</p>
        {added && <p className={styles.quiet}>{words.added}</p>}
        {called && <p className={styles.quiet}>{words.called}</p>}
        {items > draftLimits.items && <p className={styles.quiet}>{words.tooLong(draftLimits.items)}</p>}
        <div className={styles.ways}>
          {items <= draftLimits.items && (
            <Button variant="default" aria-label={words.editNamed(title)} onClick={props.edit}>
              {words.edit}
            </Button>
          )}
          {added && (
            <Button
              variant="default"
              aria-label={words.takeOutNamed(title)}
              disabled={props.busy}
              onClick={props.takeOut}
            >
              {words.takeOut}
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}

/** The playlists of what plays now, each with its first pictures, and the ways into the editor. */
export function PlaylistsSection(props: {
  playlists: PlaylistsView
  editor: Pick<EditorView, 'items' | 'work' | 'refused'>
  /** A package is being imported. */
  importing: boolean
  open: (playlist: string) => void
  close: () => void
  edit: (playlist: string) => void
  takeOut: (playlist: string) => void
  cancel: () => void
  make: () => void
}) {
  const words = useWords().editor
  const [wanted, setWanted] = useState('')
  const [pages, setPages] = useState(1)
  const [replacing, setReplacing] = useState<Shown>()
  const [leaving, setLeaving] = useState<Shown>()
  /** One was taken out here: what is said of packing is said of that. */
  const [left, setLeft] = useState(false)
  const { items, work, refused } = props.editor
  const draft = items.length
  const { playlists, opened } = props.playlists
  const sought = wanted.trim().toLocaleLowerCase()
  const found = playlists.filter(({ title }) => title.toLocaleLowerCase().includes(sought))
  const here = found.slice(0, pages * pageful)
  return (
    <Section title={words.playlists.title} intro={words.playlists.intro(playlists.length)}>
      <div className={styles.make}>
        <Button size="lg" onClick={props.make}>
          {draft > 0 ? words.goOn(draft) : words.open}
        </Button>
        <p className={styles.quiet}>{words.openMeans}</p>
      </div>
      {playlists.length > pageful && (
        <TextInput
          label={words.playlists.find}
          value={wanted}
          autoComplete="off"
          onChange={(event) => {
            setWanted(event.currentTarget.value)
            setPages(1)
          }}
        />
      )}
      <WorkBar work={work?.kind === 'packing' ? work : null} cancel={props.cancel} />
      {refused && left && <NotMade refused={refused} />}
      {found.length === 0 && playlists.length > 0 && <p role="status">{words.playlists.noneFound}</p>}
      {here.length > 0 && (
        <ul className={styles.playlists} aria-label={words.playlists.title}>
          {here.map((playlist) => (
            <PlaylistCard
              key={playlist.id}
              playlist={playlist}
              look={() => props.open(playlist.id)}
              busy={props.importing || work !== null}
              takeOut={() => setLeaving(playlist)}
              edit={() => (draft > 0 ? setReplacing(playlist) : props.edit(playlist.id))}
            />
          ))}
        </ul>
      )}
      {found.length > here.length && (
        <Button variant="default" className={styles.more ?? ''} onClick={() => setPages(pages + 1)}>
          {words.playlists.more(Math.min(pageful, found.length - here.length))}
        </Button>
      )}
      {opened && opened.items.length > 0 && (
        <Preview
          key={opened.id}
          title={opened.title}
          items={opened.items}
          mixed={opened.loop !== 'sequential'}
          more={opened.more}
          first={0}
          close={props.close}
        />
      )}
      <SureQuestion
        opened={replacing !== undefined}
        title={words.playlists.replace}
        means={words.playlists.replaceMeans(replacing?.title ?? '')}
        no={words.playlists.replaceNo}
        yes={words.playlists.replaceYes}
        onNo={() => setReplacing(undefined)}
        onYes={() => {
          if (replacing) props.edit(replacing.id)
          setReplacing(undefined)
        }}
      />
      <SureQuestion
        opened={leaving !== undefined}
        title={words.playlists.takeOutAsk}
        means={words.playlists.takeOutMeans(leaving?.title ?? '')}
        no={words.playlists.takeOutNo}
        yes={words.playlists.takeOutYes}
        onNo={() => setLeaving(undefined)}
        onYes={() => {
          if (leaving) props.takeOut(leaving.id)
          setLeft(true)
          setLeaving(undefined)
        }}
      />
    </Section>
  )
}
