import { ipcRenderer } from 'electron'
import { exposeBridge } from './expose-bridge.ts'

exposeBridge('capture')

// A MessagePort cannot cross the bridge: it is handed to the page as the platform's own message.
ipcRenderer.on('frames', (event) => {
  window.postMessage({ type: 'frames' }, window.location.origin, event.ports)
})
