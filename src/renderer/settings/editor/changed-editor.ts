import type { EditorChange } from '../../../contract/calls/editor-calls.ts'
import type { EditorView } from '../../../contract/views/editor-view.ts'

/** The editor as it is once main has taken `change`: items that main no longer has stay away, and those that came since are behind. */
export function changedEditor(editor: EditorView, change: EditorChange): EditorView {
  const { title = editor.title, place = editor.place, items = [], removed = [], subject } = change
  const left = new Map(editor.items.map((item) => [item.id, item]))
  for (const id of removed) left.delete(id)
  const about = subject && left.get(subject.id)
  if (about) left.set(about.id, { ...about, restricted: subject.is })
  const ordered = items.flatMap(({ id, milliseconds }) => {
    const item = left.get(id)
    left.delete(id)
    return item ? [{ ...item, milliseconds }] : []
  })
  return { ...editor, title, place, items: [...ordered, ...left.values()] }
}
