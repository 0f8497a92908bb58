import { spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { statusSchema } from '../../src/contract/status.ts'
import type { Trial } from './inside.ts'

/** Trials of a package, in the order in which a shop would meet them; each says what is wrong, or nothing. */
const dataFolder = '/var/lib/askfirst/data'

function readStatus(root: string) {
  const file = join(root, dataFolder, 'status.json')
  if (!existsSync(file)) return undefined
  return statusSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

export const install = (deb: string): Trial => ({
  name: 'installs, without a network, in a Debian that never saw it',
  async run({ run }) {
    const { code, output } = await run('dpkg', '--install', deb)
    return code === 0 ? undefined : output
  },
})

export const account: Trial = {
  name: 'makes the account that plays, without a shell, in the groups of camera and sound, its folder closed to others',
  async run({ root, run }) {
    const { output: line } = await run('getent', 'passwd', 'askfirst')
    const { output: groups } = await run('id', '--name', '--groups', 'askfirst')
    if (!line.trim().endsWith(':/var/lib/askfirst:/usr/sbin/nologin')) return line
    if (!['video', 'audio'].every((group) => groups.split(/\s/).includes(group))) return groups
    const mode = statSync(join(root, 'var/lib/askfirst')).mode & 0o777
    return mode === 0o700 ? undefined : `mode ${mode.toString(8)}`
  },
}

export const closed: Trial = {
  name: 'the account can change nothing of the program, its units, its helper, its key',
  async run({ asPlayer }) {
    const places = ['/opt/askfirst', '/usr/lib/askfirst', '/lib/systemd/system', '/etc/askfirst', '/usr/bin/askfirst']
    const { output } = await asPlayer('find', ...places, '-writable', '-not', '-type', 'l')
    return output.trim() === '' ? undefined : output
  },
}

/** Starts the installed player as the account that plays, and waits for what its `status.json` says. */
export const plays: Trial = {
  name: 'plays the demo as that account, one item after another, and ends when it is told to',
  async run({ root }) {
    const words = ['runuser', '-u', 'askfirst', '--', '/usr/bin/askfirst', '--data-dir', dataFolder]
    const child = spawn('/usr/sbin/chroot', [root, ...words], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/var/lib/askfirst' },
    })
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk
    })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    const items = new Set<string>()
    let host = ''
    for (let look = 0; look < 240 && items.size < 2 && child.exitCode === null; look++) {
      await setTimeout(250)
      const status = readStatus(root)
      host = status?.host ?? ''
      if (status && 'item' in status.playing && status.playing.item) items.add(status.playing.item)
    }
    const status = readStatus(root)
    child.kill('SIGTERM')
    const code = await Promise.race([ended, setTimeout(15_000, 'late' as const, { ref: false })])
    child.kill('SIGKILL')
    if (items.size < 2) return `${items.size} items were on the screen. ${said.slice(-2000)}`
    if (status?.playing.package !== 'askfirst-demo' && !status?.playing.package) return 'it was not the demo'
    if (!host.startsWith('stand-in')) return `it ran on ${host}`
    return code === 0 || code === null ? undefined : `it ended with ${code}`
  },
}

export const keepsData: Trial = {
  name: 'keeps what the shop has made when it is removed',
  async run({ root, run }) {
    const { code, output } = await run('dpkg', '--remove', 'askfirst')
    if (code !== 0) return output
    if (existsSync(join(root, 'opt/askfirst/askfirst'))) return 'the program is still there'
    return existsSync(join(root, dataFolder, 'settings.json')) ? undefined : 'the settings are gone'
  },
}

export const purges: Trial = {
  name: 'leaves nothing when it is purged: no data, no account, no unit',
  async run({ root, run }) {
    const { code, output } = await run('dpkg', '--purge', 'askfirst')
    if (code !== 0) return output
    const { output: line } = await run('getent', 'passwd', 'askfirst')
    const left = ['var/lib/askfirst', 'var/lib/askfirst-update', 'etc/askfirst', 'opt/askfirst', 'usr/lib/askfirst']
      .filter((place) => existsSync(join(root, place)))
      .concat(line.trim() === '' ? [] : [line.trim()])
    return left.length === 0 ? undefined : left.join(', ')
  },
}
