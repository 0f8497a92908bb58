import { chmodSync, chownSync, copyFileSync, existsSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ChromiumOrder } from '../hub/hub-words.ts'

/** Debian's `nobody`: Chromium's sandbox refuses to run as root, so root starts it as this user. */
const unprivilegedUser = 65534

export type ChromiumWishes = {
  readonly executable: string
  readonly switches: ReadonlyMap<string, string>
  readonly schemes: readonly string[]
  /** Loopback port of the protocol server. */
  readonly protocolPort: number
  readonly screen: { readonly width: number; readonly height: number }
  readonly environment: NodeJS.ProcessEnv
}

/** Switches that belong to the stand-in or to Node, never to Chromium. */
const notForChromium = ['user-data-dir', 'require', 'no-sandbox', 'remote-debugging-pipe', 'data-dir', 'content']

export const hasDisplay = (environment: NodeJS.ProcessEnv): boolean =>
  process.platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)

/** How Chromium is to be started: switches, user, environment and a profile of its own that goes with it. */
export function orderChromium(wishes: ChromiumWishes): ChromiumOrder {
  const asRoot = process.getuid?.() === 0
  const profile = mkdtempSync(join(tmpdir(), 'askfirst-chromium-'))
  const switches = new Map(wishes.switches)
  for (const name of notForChromium) switches.delete(name)
  for (const name of [
    'no-first-run',
    'no-default-browser-check',
    'no-startup-window',
    'disable-extensions',
    'disable-sync',
    'disable-component-update',
    'disable-background-networking',
    'disable-domain-reliability',
    'disable-breakpad',
    'disable-search-engine-choice-screen',
    'hide-crash-restore-bubble',
    'noerrdialogs',
  ]) {
    if (!switches.has(name)) switches.set(name, '')
  }
  // Electron's defaults where Chromium's differ.
  if (!switches.has('autoplay-policy')) switches.set('autoplay-policy', 'no-user-gesture-required')
  if (!switches.has('password-store')) switches.set('password-store', 'basic')
  switches.set('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
  const features = ['Translate', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'LocalNetworkAccessChecks']
  switches.set('disable-features', [...(switches.get('disable-features')?.split(',') ?? []), ...features].join(','))
  // The first rule that matches wins, so ours stand before the app's `MAP * ~NOTFOUND`.
  const rules = [...wishes.schemes.map((scheme) => `MAP *.${scheme}.localhost:80 127.0.0.1:${wishes.protocolPort}`)]
  const appRules = switches.get('host-resolver-rules')
  if (appRules) rules.push(appRules)
  if (rules.length > 0) switches.set('host-resolver-rules', rules.join(','))
  if (!hasDisplay(wishes.environment)) {
    const { width, height } = wishes.screen
    switches.set('headless', 'new')
    switches.set('hide-scrollbars', '')
    switches.set('mute-audio', '')
    switches.set('window-size', `${width},${height}`)
    switches.set('screen-info', `{${width}x${height}}`)
  }
  if (wishes.environment.ASKFIRST_STANDIN_NO_SANDBOX) switches.set('no-sandbox', '')
  const args = [...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))
  args.push(`--user-data-dir=${profile}`, '--remote-debugging-pipe')

  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(wishes.environment)) if (value !== undefined) env[name] = value
  env.DBUS_SESSION_BUS_ADDRESS ??= 'disabled:'
  // Where dumps of crashed pages would go, whatever `disable-breakpad` says: with no such place there are none.
  env.CHROME_CONFIG_HOME = '/dev/null'
  if (!asRoot) return { file: wishes.executable, args, env, profile }

  for (const name of ['XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR']) delete env[name]
  env.HOME = profile
  if (env.XAUTHORITY && existsSync(env.XAUTHORITY)) {
    const copy = join(profile, '.Xauthority')
    copyFileSync(env.XAUTHORITY, copy)
    chownSync(copy, unprivilegedUser, unprivilegedUser)
    env.XAUTHORITY = copy
  }
  chownSync(profile, unprivilegedUser, unprivilegedUser)
  const camera = switches.get('use-file-for-fake-video-capture')
  if (camera) letOthersRead(camera)
  const identity = [`--reuid=${unprivilegedUser}`, `--regid=${unprivilegedUser}`, ...groupsOfDevices()]
  return { file: 'setpriv', args: [...identity, wishes.executable, ...args], env, profile }
}

/** The camera's and the graphics card's own groups, so that a dropped root still opens the devices. */
function groupsOfDevices(): string[] {
  const groups = ['/dev/video0', '/dev/dri/renderD128', '/dev/snd/controlC0']
    .filter((device) => existsSync(device))
    .map((device) => statSync(device).gid)
    .filter((group) => group !== 0)
  return groups.length > 0 ? [`--groups=${[...new Set(groups)].join(',')}`] : ['--clear-groups']
}

/** Test folders are often closed to others (mkdtemp), and a copy would not be the file that tests truncate. */
function letOthersRead(file: string): void {
  if (!existsSync(file)) return
  const add = (path: string, bits: number): void => {
    const { mode } = statSync(path)
    if ((mode & bits) !== bits) chmodSync(path, mode | bits)
  }
  add(file, 0o004)
  for (let folder = dirname(file); folder.startsWith(`${tmpdir()}/`); folder = dirname(folder)) add(folder, 0o001)
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) {
      process.stderr.write(`stand-in: Chromium's user cannot reach ${file}: ${folder} is closed to others\n`)
    }
  }
}
