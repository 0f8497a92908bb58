import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from '../setup/folders.ts'

const systemd = '/usr/lib/systemd/systemd'
const mayTry = process.platform === 'linux' && process.getuid?.() === 0 && existsSync(systemd)

/**
 * In the place of kiosk and player: a program that tells through a child of its own that it lives, as the player does
 * below cage, and after a while hangs.
 */
const player = (folder: string): string => `
echo start >> ${folder}/log
for i in 1 2 3 4 5 6; do sh -c 'systemd-notify WATCHDOG=1'; echo told >> ${folder}/log; sleep 0.7; done
echo silent >> ${folder}/log
sleep 1000
`

/** What the machine of a test cannot give the unit: account, terminal, kiosk; and no minute to wait. */
const dropIn = (folder: string): string => `
[Unit]
DefaultDependencies=no
[Service]
User=
PAMName=
TTYPath=
StandardInput=null
UtmpIdentifier=
ExecStart=
ExecStart=/bin/sh ${folder}/player.sh
WatchdogSec=3
RestartSec=1
`

/** A systemd of its own, below which nothing but the unit runs; all of it ends with the process that is killed. */
const start = (folder: string): string => `
mount -t tmpfs tmpfs /run
mkdir -p /run/systemd/system/askfirst.service.d
cp ${folder}/askfirst.service /run/systemd/system/
cp ${folder}/test.conf /run/systemd/system/askfirst.service.d/
mount -t cgroup2 cgroup2 /sys/fs/cgroup
export container=test
exec ${systemd} --system --unit=askfirst.service
`

test.skipIf(!mayTry)(
  'systemd lets a player be that tells it that it lives, and kills and starts anew one that is silent (needs root and systemd)',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'askfirst-systemd-'))
    const log = (): Promise<string> => readFile(join(folder, 'log'), 'utf8').catch(() => '')
    await copyFile(join(repository, 'resources/systemd/askfirst.service'), join(folder, 'askfirst.service'))
    await writeFile(join(folder, 'test.conf'), dropIn(folder))
    await writeFile(join(folder, 'player.sh'), player(folder))
    await writeFile(join(folder, 'start.sh'), start(folder))
    // What others unmount meanwhile goes from here, too.
    const slave = ['--propagation', 'slave']
    const namespaces = [
      '--mount',
      ...slave,
      '--pid',
      '--cgroup',
      '--uts',
      '--ipc',
      '--fork',
      '--kill-child',
      '--mount-proc',
    ]
    const running = execFile('unshare', [...namespaces, 'sh', join(folder, 'start.sh')], () => undefined)
    try {
      await expect.poll(async () => (await log()).split('start').length - 1, { timeout: 50_000 }).toBeGreaterThan(1)
      const [first = ''] = (await log()).split('start\n').slice(1)
      // Longer alive than it may be silent, and killed only once it was.
      expect(first).toBe(`${'told\n'.repeat(6)}silent\n`)
    } finally {
      running.kill('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    }
  },
)
