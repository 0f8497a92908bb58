import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { repository } from '../setup/folders.ts'

const systemd = '/usr/lib/systemd/systemd'
const mayTry = process.platform === 'linux' && process.getuid?.() === 0 && existsSync(systemd)

/**
 * In the place of kiosk and player: a program that tells through a child of its own that it lives, as the player does
 * below cage, and after a while hangs.
 */
const silentPlayer = (folder: string): string => `
echo start >> ${folder}/log
for i in 1 2 3 4 5 6; do sh -c 'systemd-notify WATCHDOG=1'; echo told >> ${folder}/log; sleep 0.7; done
echo silent >> ${folder}/log
sleep 1000
`

/**
 * In the place of kiosk and player: one that ends at once when it is asked to, as cage does, and takes along what it shows;
 * and what it shows, which needs a moment to end in order. The first start ends itself as staff would.
 */
const shownPlayer = (folder: string): string => `
echo start >> ${folder}/log
[ "$(grep -c start ${folder}/log)" = 1 ] || exec sleep 1000
sh -c 'trap "sleep 1; echo written >> ${folder}/log; exit" TERM; while :; do sleep 0.1; done' &
shown=$!
trap 'kill -KILL $shown; exit' TERM
(sleep 1; exec systemctl restart --no-block askfirst.service) &
wait $shown
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

/** Runs the unit with a program in the place of kiosk and player; what the program logs, once that is as wanted. */
async function logOf(program: (folder: string) => string, wanted: (log: string) => boolean): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'askfirst-systemd-'))
  const log = (): Promise<string> => readFile(join(folder, 'log'), 'utf8').catch(() => '')
  const unit = await readFile(join(repository, 'resources/systemd/askfirst.service'), 'utf8')
  const placed = unit.replaceAll('/usr/lib/askfirst/', join(repository, 'resources/debian/'))
  await writeFile(join(folder, 'askfirst.service'), placed)
  await writeFile(join(folder, 'test.conf'), dropIn(folder))
  await writeFile(join(folder, 'player.sh'), program(folder))
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
    await expect.poll(async () => wanted(await log()), { timeout: 50_000 }).toBe(true)
    return await log()
  } finally {
    running.kill('SIGKILL')
    await rm(folder, { recursive: true, force: true })
  }
}

const startedAgain = (log: string): boolean => log.split('start').length > 2

test.skipIf(!mayTry)(
  'systemd lets a player be that tells it that it lives, and kills and starts anew one that is silent (needs root and systemd)',
  async () => {
    const [first = ''] = (await logOf(silentPlayer, startedAgain)).split('start\n').slice(1)
    // Longer alive than it may be silent, and killed only once it was.
    expect(first).toBe(`${'told\n'.repeat(6)}silent\n`)
  },
)

test.skipIf(process.platform !== 'linux')(
  'the unit keeps from the journal what the engine says on its errors, and not why the player does not start',
  async () => {
    const unit = await readFile(join(repository, 'resources/systemd/askfirst.service'), 'utf8')
    const [, words = ''] = /^ExecStart=.* -- (.*)$/m.exec(unit) ?? []
    const stream = pathToFileURL(join(repository, 'src/main/base/sentence-stream.node.ts')).href
    // As systemd does: it says which file the journal is. The player has the place of the program that it is started by.
    const player = `const { dev, ino } = require('fs').fstatSync(1)
      console.error('[1:2:1127/101112.123456:ERROR:video_capture.cc(1)] a line of the engine')
      import('${stream}').then(({ sentenceStream }) =>
        sentenceStream({ JOURNAL_STREAM: dev + ':' + ino }).write('why, as ' + (process.pid === Number(process.env.STARTED))))`
    const command = words.replace('/opt/askfirst/askfirst', '"$NODE" -e "$PLAYER"').replace(/ --data-dir \S+/, '')
    const environment = { ...process.env, NODE: process.execPath, PLAYER: player }
    const script = `STARTED=$$; export STARTED; exec ${command}`
    const journal = await new Promise<string>((resolve) =>
      execFile('/bin/sh', ['-c', `${script} 2>&1`], { env: environment }, (_error, out) => resolve(out)),
    )
    expect(journal).toBe('why, as true')
  },
)

test.skipIf(!mayTry)(
  'systemd ends the player before the compositor that it is seen in (needs root and systemd)',
  async () => {
    expect(await logOf(shownPlayer, startedAgain)).toBe('start\nwritten\nstart\n')
  },
)
