const movable = 'button:not(:disabled), [tabindex="0"]'

/** What is in front: a sheet or card with the strip; a shelf with the strip; or the strip alone. */
function buttonsInFront(page: HTMLElement): readonly HTMLElement[] {
  const panels = [...page.querySelectorAll<HTMLElement>('.over > .sheet, .over > .card')]
  const front = panels.at(-1) ?? page.querySelector<HTMLElement>('.shelf')
  const strip = page.querySelector<HTMLElement>('.strip')
  return [front, strip].flatMap((part) => (part ? [...part.querySelectorAll<HTMLElement>(movable)] : []))
}

/**
 * For hands that have a few buttons beside the screen, or two switches: the ask key moves focus from one button to the
 * next, the answers of a sheet first, and Enter takes. A yes that is taken so is judged like any other (P1).
 */
export function moveOn(page: HTMLElement): void {
  const buttons = buttonsInFront(page)
  const answers = buttons.filter((button) => button.classList.contains('answer'))
  const order = [...answers, ...buttons.filter((button) => !answers.includes(button))]
  const present = document.activeElement
  const place = present instanceof HTMLElement ? order.indexOf(present) : -1
  order[(place + 1) % order.length]?.focus()
}

/**
 * Turns to the next page of a list that has the focus and is longer than its place, and from the last to the first: whoever
 * has no arrow keys has Enter. Anything else that has the focus is left alone.
 */
export function turnPage(): void {
  const list = document.activeElement
  if (!(list instanceof HTMLElement) || !list.matches('[tabindex="0"]')) return
  const { scrollTop, scrollHeight, clientHeight } = list
  const isLast = scrollTop + clientHeight >= scrollHeight - 1
  // What stood last is seen again at the top, so that no line is lost between two pages.
  list.scrollTo({ top: isLast ? 0 : scrollTop + clientHeight * 0.85, behavior: 'instant' })
}
