import { type Sizes, sizesFor } from '../../ui/millimetres.ts'
import type { Scene } from '../scene.ts'
import { turnedSize } from './turned-page.ts'

/** The sizes, and how tall the page is, in CSS pixels. */
export type PageSizes = Sizes & { readonly height: number }

/** Hands the sizes of this screen to the style sheets, and tells them how the customer wants to see the page. */
export function applySizes({ session: { appearance }, shop, tongues }: Scene): PageSizes {
  const { width, height } = turnedSize({ width: window.innerWidth, height: window.innerHeight }, shop.rotation)
  const sizes = sizesFor({ width, height, diagonalInches: shop.diagonalInches }, appearance.textSize)
  const root = document.documentElement
  const lengths = { target: sizes.target, body: sizes.body, far: sizes.far, strip: sizes.strip }
  for (const [name, pixels] of Object.entries(lengths)) root.style.setProperty(`--${name}`, `${pixels.toFixed(2)}px`)
  root.style.setProperty('--mm', `${sizes.pixelsPerMillimetre.toFixed(4)}px`)
  // Upright, there is height enough for a shelf: the stage stays as wide as the screen.
  root.style.setProperty('--stage-ratio', Math.max(1, width / (height - sizes.strip)).toFixed(4))
  // What a page on the stage is laid out for, whatever a session takes from the stage meanwhile.
  root.style.setProperty('--page-item-width', `${width}px`)
  root.style.setProperty('--page-item-height', `${height - sizes.strip}px`)
  root.style.setProperty('--page-width', `${width}px`)
  root.style.setProperty('--page-height', `${height}px`)
  root.dataset.rotation = String(shop.rotation)
  root.lang = tongues.words.language
  root.dir = tongues.words.direction
  root.dataset.contrast = appearance.contrast
  root.dataset.position = appearance.position
  root.dataset.text = appearance.textSize
  root.dataset.turned = height > width ? 'portrait' : 'landscape'
  return { ...sizes, height }
}
