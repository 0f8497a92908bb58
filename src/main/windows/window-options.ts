/** What no window of ours may do without: its page runs in the engine's sandbox, apart from its preload, without Node. */
const locks = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  backgroundThrottling: false,
  devTools: false,
} as const

/** How each window of ours is made: whoever opens it says how it looks and which page's own it is, and takes no lock away. */
export function windowOptions<Look extends object, Own extends object>(look: Look, own: Own) {
  return {
    backgroundColor: '#14201b',
    autoHideMenuBar: true,
    roundedCorners: false,
    ...look,
    webPreferences: { ...own, ...locks },
  }
}
