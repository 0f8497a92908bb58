const keyOf = (node: Node): string | undefined =>
  node instanceof Element ? (node.getAttribute('data-key') ?? undefined) : undefined

function alike(present: Node, wanted: Node): boolean {
  return present.nodeName === wanted.nodeName && keyOf(present) === keyOf(wanted)
}

function takeAttributes(present: Element, wanted: Element): void {
  for (const { name } of [...present.attributes]) if (!wanted.hasAttribute(name)) present.removeAttribute(name)
  for (const { name, value } of [...wanted.attributes])
    if (present.getAttribute(name) !== value) present.setAttribute(name, value)
}

/**
 * Makes the children of `host` look like `wanted` while it keeps every element that stays: a button that is being
 * pressed, has focus or runs a transition survives the redraw. Elements match by `data-key`, or by tag and order.
 */
export function morphChildren(host: Element, wanted: readonly Node[]): void {
  let present: ChildNode | null = host.firstChild
  for (const next of wanted) {
    let match: ChildNode | null = present
    while (match && !alike(match, next)) match = match.nextSibling
    if (!match) {
      host.insertBefore(next, present)
      continue
    }
    while (present && present !== match) {
      const passed: ChildNode = present
      present = present.nextSibling
      passed.remove()
    }
    present = match.nextSibling
    if (match instanceof Element && next instanceof Element) {
      takeAttributes(match, next)
      morphChildren(match, [...next.childNodes])
    } else if (match.nodeValue !== next.nodeValue) match.nodeValue = next.nodeValue
  }
  while (present) {
    const passed: ChildNode = present
    present = present.nextSibling
    passed.remove()
  }
}
