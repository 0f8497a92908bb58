import type { EditorChange } from '../../../contract/calls/editor-calls.ts'
import type { EditorView } from '../../../contract/views/editor-view.ts'

/** The editor as it is once main has taken `change`: items that it no longer has stay away. */
export function changedEditor(editor: EditorView, change: EditorChange): EditorView {
  const { title = editor.title, place = editor.place, items } = change
  const known = new Map(editor.items.map((item) => [item.id, item]))
  return {
    ...editor,
    title,
    place,
    ...(items && {
      items: items.flatMap(({ id, milliseconds }) => {
        const item = known.get(id)
        return item ? [{ ...item, milliseconds }] : []
      }),
    }),
  }
}
