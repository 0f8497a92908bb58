import { ipcRenderer, webUtils } from 'electron'
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
  if (zone.dataset.takes === 'media') void ipcRenderer.invoke('call:addMedia', { paths: paths.slice(0, 1_000) })
  else void ipcRenderer.invoke('call:offerPackage', { path })
})
