import { ipcRenderer, webUtils } from 'electron'
import { exposeBridge } from './expose-bridge.ts'

exposeBridge('settings')

// A package that is dropped goes to main by its path: the page itself never learns where a file lies.
const zoneOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[data-takes-packages]') : null

window.addEventListener('dragover', (event) => {
  event.preventDefault()
  zoneOf(event)?.setAttribute('data-over', '')
})
window.addEventListener('dragleave', (event) => zoneOf(event)?.removeAttribute('data-over'))
window.addEventListener('drop', (event) => {
  event.preventDefault()
  const [zone, file] = [zoneOf(event), event.dataTransfer?.files[0]]
  zone?.removeAttribute('data-over')
  if (zone && file) void ipcRenderer.invoke('call:offerPackage', { path: webUtils.getPathForFile(file) })
})
