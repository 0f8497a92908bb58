/** Waits for the port to the vision process, which the preload hands to the page as a message from the page's own origin. */
export function framePort(page: Window): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports
      if (event.source !== page || event.origin !== page.location.origin || !port) return
      page.removeEventListener('message', listen)
      resolve(port)
    }
    page.addEventListener('message', listen)
  })
}
