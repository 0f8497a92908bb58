import { expect, test } from 'vitest'
import { windowOptions } from './window-options.ts'

const locked = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  backgroundThrottling: false,
  devTools: false,
}

test('P3, P4: every window’s page is sandboxed, apart from its preload, and without Node', () => {
  expect(windowOptions({}, { preload: 'player.cjs' }).webPreferences).toEqual({ preload: 'player.cjs', ...locked })
})

test('whoever opens a window says how it looks, and takes no lock away', () => {
  const open = { sandbox: false, contextIsolation: false, nodeIntegration: true, devTools: true }
  const options = windowOptions({ show: false, backgroundColor: '#f7f4ee', webPreferences: open }, open)
  expect(options.webPreferences).toEqual(locked)
  expect(options).toMatchObject({ show: false, backgroundColor: '#f7f4ee', roundedCorners: false })
})
