/**
 * Where files that were dropped on a page lie. DevTools tells that after a moment and Electron at once: a drop is held back
 * until the paths of its files are known, and then given to the page again. Sent to pages as source text: it uses nothing
 * from outside its own body.
 */
export function watchFiles(pathsOf: (files: readonly File[]) => Promise<readonly string[]>): (file: File) => string {
  const paths = new WeakMap<File, string>()

  async function giveAgain(event: DragEvent, target: EventTarget, files: readonly File[]): Promise<void> {
    const found = await pathsOf(files)
    const dataTransfer = new DataTransfer()
    for (const [place, file] of files.entries()) {
      paths.set(file, found[place] ?? '')
      dataTransfer.items.add(file)
    }
    const { clientX, clientY } = event
    const held = { bubbles: true, cancelable: true, composed: true, clientX, clientY, dataTransfer }
    target.dispatchEvent(new DragEvent('drop', held))
  }

  window.addEventListener(
    'drop',
    (event) => {
      const files = [...(event.dataTransfer?.files ?? [])]
      if (!event.isTrusted || files.length === 0 || !event.target) return
      event.preventDefault()
      event.stopImmediatePropagation()
      void giveAgain(event, event.target, files)
    },
    true,
  )
  return (file) => paths.get(file) ?? ''
}
