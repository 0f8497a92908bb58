/** How addresses of our own schemes are carried: `askfirst://player/x` travels as `http://player.askfirst.localhost/x`. */
export type Addresses = {
  register(scheme: string, corsEnabled?: boolean): void
  readonly schemes: readonly string[]
  has(scheme: string): boolean
  /** Whether pages of another origin may ask it in `cors` mode: for fonts, modules, masks. */
  isCorsEnabled(scheme: string): boolean
  /** Address as the app writes it → address as Chromium loads it. Others stay as they are. */
  toChromium(address: string): string
  /** The reverse; others stay as they are. */
  toApp(address: string): string
  /** Origin as Electron spells it, `null` for an opaque one. */
  originOf(appAddress: string): string
  /** A Content-Security-Policy that means the same for the translated addresses. */
  policyToChromium(policy: string): string
}

/** A host label in DNS holds 63 characters; a longer one would be no valid host name over http either. */
const longestLabel = 63

export function createAddresses(): Addresses {
  const schemes: string[] = []
  const corsEnabled = new Set<string>()
  const has = (scheme: string): boolean => schemes.includes(scheme.toLowerCase())

  return {
    schemes,
    has,
    isCorsEnabled: (scheme) => corsEnabled.has(scheme.toLowerCase()),
    register(scheme, isCorsEnabled = false) {
      if (!has(scheme)) schemes.push(scheme.toLowerCase())
      if (isCorsEnabled) corsEnabled.add(scheme.toLowerCase())
    },
    toChromium(address) {
      const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address) ?? []
      if (!has(scheme)) return address
      if (host.split('.').some((label) => label.length > longestLabel)) {
        throw new Error(`not in the stand-in: a host label over ${longestLabel} characters (${address})`)
      }
      return `http://${host}.${scheme.toLowerCase()}.localhost${rest.startsWith('/') ? rest : `/${rest}`}`
    },
    toApp(address) {
      const [, host = '', scheme = '', rest = ''] =
        /^http:\/\/([^/?#]*)\.([a-z][a-z0-9-]*)\.localhost(?::\d+)?(?=[/?#]|$)(.*)$/is.exec(address) ?? []
      return has(scheme) ? `${scheme}://${host}${rest}` : address
    },
    originOf(appAddress) {
      const [, scheme = '', host = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/is.exec(appAddress) ?? []
      if (has(scheme)) return `${scheme}://${host}`
      return URL.canParse(appAddress) ? new URL(appAddress).origin : 'null'
    },
    policyToChromium(policy) {
      return policy.replace(
        /([a-z][a-z0-9+.-]*):(?:\/\/([\w.*-]+))?(?=[\s;,/]|$)/gi,
        (source, scheme: string, host) => {
          if (!has(scheme)) return source
          return `${source} http://${host ?? '*'}.${scheme.toLowerCase()}.localhost`
        },
      )
    },
  }
}
