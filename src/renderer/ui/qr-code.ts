import qrcode from 'qrcode-generator'
import { drawing } from './element.ts'

const quietZone = 4

type Modules = {
  readonly path: string
  readonly side: number
}

const mostKept = 200
/** Coupon codes as they were drawn before: a redraw must not work them out anew. */
const kept = new Map<string, Modules>()

function modulesOf(text: string): Modules {
  const known = kept.get(text)
  if (known) return known
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const count = code.getModuleCount()
  let path = ''
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      if (code.isDark(row, column)) path += `M${column + quietZone} ${row + quietZone}h1v1h-1z`
  const modules = { path, side: count + 2 * quietZone }
  if (kept.size >= mostKept) kept.clear()
  kept.set(text, modules)
  return modules
}

/** Draws `text` as a QR code with the quiet zone that ISO/IEC 18004 asks for; black on white in every theme. */
export function qrCodeView(text: string, label: string): SVGSVGElement {
  const { path, side } = modulesOf(text)
  return drawing(
    'svg',
    {
      class: 'qr-code',
      viewBox: `0 0 ${side} ${side}`,
      role: 'img',
      'aria-label': label,
      'shape-rendering': 'crispEdges',
    },
    drawing('rect', { width: side, height: side, fill: '#fff' }),
    drawing('path', { d: path, fill: '#000' }),
  )
}
