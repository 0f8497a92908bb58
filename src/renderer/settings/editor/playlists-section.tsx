import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { draftLimits } from '../../../contract/draft.ts'
import type { PlaylistsView } from '../../../contract/views/playlists-view.ts'
import { Name } from '../parts/layout/name.tsx'
import { Question } from '../parts/layout/question.tsx'
import { Section } from '../parts/layout/section.tsx'
import { useWords } from '../words/language.ts'
import styles from './playlists-section.module.css'
import { Preview } from './preview.tsx'
import { Thumbnail } from './thumbnail.tsx'

/** How many playlists stand there at once: each has pictures, and some packages have thousands. */
const pageful = 12

type Shown = PlaylistsView['playlists'][number]

function PlaylistCard(props: { playlist: Shown; look: () => void; edit: () => void }) {
  const words = useWords().editor.playlists
  const { title, items, pictures } = props.playlist
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
        {items > draftLimits.items ? (
          <p className={styles.quiet}>{words.tooLong(draftLimits.items)}</p>
        ) : (
          <Button variant="default" aria-label={words.editNamed(title)} onClick={props.edit}>
            {words.edit}
          </Button>
        )}
      </div>
    </li>
  )
}

/** The playlists of what plays now, each with its first pictures, and the ways into the editor. */
export function PlaylistsSection(props: {
  playlists: PlaylistsView
  /** How many items the draft has. */
  draft: number
  open: (playlist: string) => void
  close: () => void
  edit: (playlist: string) => void
  make: () => void
}) {
  const words = useWords().editor
  const [wanted, setWanted] = useState('')
  const [pages, setPages] = useState(1)
  const [replacing, setReplacing] = useState<Shown>()
  const { playlists, opened } = props.playlists
  const sought = wanted.trim().toLocaleLowerCase()
  const found = playlists.filter(({ title }) => title.toLocaleLowerCase().includes(sought))
  const here = found.slice(0, pages * pageful)
  return (
    <Section title={words.playlists.title} intro={words.playlists.intro(playlists.length)}>
      <div className={styles.make}>
        <Button size="lg" onClick={props.make}>
          {props.draft > 0 ? words.goOn(props.draft) : words.open}
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
      {found.length === 0 && playlists.length > 0 && <p role="status">{words.playlists.noneFound}</p>}
      {here.length > 0 && (
        <ul className={styles.playlists} aria-label={words.playlists.title}>
          {here.map((playlist) => (
            <PlaylistCard
              key={playlist.id}
              playlist={playlist}
              look={() => props.open(playlist.id)}
              edit={() => (props.draft > 0 ? setReplacing(playlist) : props.edit(playlist.id))}
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
          more={opened.more}
          first={0}
          close={props.close}
        />
      )}
      <Question opened={replacing !== undefined} title={words.playlists.replace} onNo={() => setReplacing(undefined)}>
        <p className={styles.means}>{words.playlists.replaceMeans(replacing?.title ?? '')}</p>
        <div className={styles.ways}>
          <Button size="lg" variant="default" data-autofocus onClick={() => setReplacing(undefined)}>
            {words.playlists.replaceNo}
          </Button>
          <Button
            size="lg"
            color="danger"
            onClick={() => {
              if (replacing) props.edit(replacing.id)
              setReplacing(undefined)
            }}
          >
            {words.playlists.replaceYes}
          </Button>
        </div>
      </Question>
    </Section>
  )
}
