import { useEffect, useState } from 'react'
import type { Bridge } from '../../contract/calls/bridge.ts'
import type { StaffView } from '../../contract/calls/events.ts'
import type { StaffLanguage } from '../../contract/settings/settings-languages.ts'
import type { ImportView } from '../../contract/views/import-view.ts'
import type { PlaylistsView } from '../../contract/views/playlists-view.ts'
import type { PreviewView } from '../../contract/views/preview-view.ts'
import { Desk } from './desk/desk.tsx'
import { Door } from './door/door.tsx'
import { FirstStart } from './first-start/first-start.tsx'
import { mendLostFocus } from './mend-lost-focus.ts'
import { LanguageContext, wordsByLanguage } from './words/language.ts'

// Whoever reads and scrolls is there, too: the window closes itself when nobody is.
const tellMilliseconds = 60_000

const noImport: ImportView = { work: null, waiting: 0 }
const noPlaylists: PlaylistsView = { package: null, playlists: [], opened: null }
const noPreview: PreviewView = { rules: null, simulation: null, week: null, playsAt: null }

/** The whole window: draws each snapshot that main pushes. Before the PIN, the language may be chosen for the page alone. */
export function App({ bridge }: { bridge: Bridge<'settings'> }) {
  const [view, setView] = useState<StaffView>()
  const [importing, setImporting] = useState<ImportView>(noImport)
  const [playlists, setPlaylists] = useState(noPlaylists)
  const [preview, setPreview] = useState(noPreview)
  const [doorLanguage, setDoorLanguage] = useState<StaffLanguage>()

  useEffect(() => {
    const forget = [
      bridge.on.staff((next) => {
        setView(next)
        // Inside, the settings say it: they hold at the door, too, once it is locked again.
        if (next.access === 'open') setDoorLanguage(undefined)
      }),
      bridge.on.import(setImporting),
      bridge.on.playlists(setPlaylists),
      bridge.on.preview(setPreview),
    ]
    void bridge.call.ready({})
    return () => {
      for (const each of forget) each()
    }
  }, [bridge])

  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY
    const tell = () => {
      if (performance.now() - last < tellMilliseconds) return
      last = performance.now()
      void bridge.call.active({})
    }
    const deeds = ['pointerdown', 'keydown', 'wheel'] as const
    for (const deed of deeds) window.addEventListener(deed, tell, { passive: true })
    return () => {
      for (const deed of deeds) window.removeEventListener(deed, tell)
    }
  }, [bridge])

  useEffect(mendLostFocus, [])

  const language = !view
    ? 'de'
    : view.access === 'open'
      ? view.settings.staff.language
      : (doorLanguage ?? view.language)

  useEffect(() => {
    document.documentElement.lang = language
    document.title = `Askfirst · ${wordsByLanguage[language].title}`
  }, [language])

  if (!view) return null
  const asked = view.access === 'open' && view.role === 'manager' ? view.settings.firstStart.step : 'done'
  return (
    <LanguageContext value={language}>
      {view.access !== 'open' ? (
        <Door key={view.access} bridge={bridge} view={view} chooseLanguage={setDoorLanguage} />
      ) : asked === 'done' ? (
        <Desk bridge={bridge} view={view} importing={importing} playlists={playlists} preview={preview} />
      ) : (
        <FirstStart bridge={bridge} view={view} importing={importing} playlists={playlists} step={asked} />
      )}
    </LanguageContext>
  )
}
