export type Size = { readonly width: number; readonly height: number }

/**
 * How large a picture has to be decoded to fill `place` by `fit`, in pixels: never larger than it is, and whole. A
 * picture of twelve megapixels takes 48 MB as it is, and 6 MB on a screen of 1920 × 1080.
 */
export function drawnSize(picture: Size, place: Size, fit: 'contain' | 'cover'): Size {
  const [across, down] = [place.width / picture.width, place.height / picture.height]
  const scale = Math.min(1, fit === 'cover' ? Math.max(across, down) : Math.min(across, down))
  return {
    width: Math.max(1, Math.round(picture.width * scale)),
    height: Math.max(1, Math.round(picture.height * scale)),
  }
}
