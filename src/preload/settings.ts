import { ipcRenderer, webUtils } from 'electron'
import type { CallAnswer } from '../contract/calls/call-answer.ts'
import { exposeBridge } from './expose-bridge.ts'

exposeBridge('settings')

// What is dropped goes to main by its path: the page itself never learns where a file lies.
const zoneOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-takes]') : null

window.addEventListener('dragover', (event) => {
  event.preventDefault()
  zoneOf(event)?.setAttribute('data-over', '')
})
window.addEventListener('dragleave', (event) => zoneOf(event)?.removeAttribute('data-over'))
window.addEventListener('drop', (event) => {
  event.preventDefault()
  const zone = zoneOf(event)
  zone?.removeAttribute('data-over')
  const paths = [...(event.dataTransfer?.files ?? [])].map((file) => webUtils.getPathForFile(file))
  const [path] = paths
  if (!zone || path === undefined) return
  const answered: Promise<CallAnswer> =
    zone.dataset.takes === 'media'
      ? ipcRenderer.invoke('call:addMedia', { paths: paths.slice(0, 1_000) })
      : ipcRenderer.invoke('call:offerPackage', { path })
  void answered.then((answer) => {
    if (answer.ok) return
    // The page says why, as it does for whatever it calls itself.
    zone.setAttribute('data-refused', answer.reason)
    zone.dispatchEvent(new Event('refused'))
  })
})
