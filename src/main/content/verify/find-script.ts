const kinds = /\.(m?js|cjs|wasm)$/i
const markup = /\.(html?|xhtml|svg|xml)$/i
const inMarkup = /<\s*(?:[a-z]+:)?script[\s/>]|[\s"'/]on[a-z]+\s*=|(?:java|vb)script\s*:/i

/** Whether a file of an HTML item is markup, in which a script could stand. */
export function isMarkup(path: string): boolean {
  return markup.test(path)
}

/** Whether a file is a style by its name. */
export function isStyle(path: string): boolean {
  return /\.css$/i.test(path)
}

/** Whether a file is a script by its name. */
export function isScript(path: string): boolean {
  return kinds.test(path)
}

/**
 * Whether markup holds a script: an element, a handler, an address that runs. It rather finds one too many; whatever it
 * misses is still not run, because the player serves an item under a camera signal without leave for scripts.
 */
export function holdsScript(text: string): boolean {
  return inMarkup.test(text)
}
