import { webUtils } from 'electron'
import { filesAtOnce } from '../contract/files-at-once.ts'
import { exposeBridge, invoke } from './expose-bridge.ts'

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
  const answered =
    zone.dataset.takes === 'media'
      ? invoke('settings', 'addMedia', { paths: paths.slice(0, filesAtOnce) })
      : invoke('settings', 'offerPackage', { path })
  void answered.then((answer) => {
    if (answer.ok) return
    // The page says why, as it does for whatever it calls itself.
    zone.setAttribute('data-refused', answer.reason)
    zone.dispatchEvent(new Event('refused'))
  })
})
