import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { commands } from '../src/cli/commands.node.ts'
import { exampleStatus } from '../src/contract/status.fixture.ts'

const root = join(import.meta.dirname, '..')

/** Runs the command line as it is built, on the Node that runs this test. */
function askfirst(...words: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const built = join(root, 'out/cli/index.js')
  return spawnSync(process.execPath, [built, ...words], { cwd: root, encoding: 'utf8' })
}

test('the command line that is built has every command, and each loads', () => {
  for (const { name } of commands) {
    const { status, stdout, stderr } = askfirst(...name.split(' '), '--help')
    expect({ name, status, stderr }).toEqual({ name, status: 0, stderr: '' })
    expect(stdout).toContain(`askfirst ${name}`)
  }
})

test('the command line that is built checks the demo shop, codes in its pictures included', () => {
  expect(askfirst('verify', 'resources/demo', '--allow-unsigned')).toMatchObject({ status: 0, stderr: '' })
  expect(askfirst('verify', 'resources/demo').stderr).toContain('signature-missing: ')
})

test('P17: the audit of what is built names the checksum that anybody gets, and leaves its summary', async () => {
  const data = await mkdtemp(join(tmpdir(), 'askfirst-audited-'))
  const stranger = join(data, 'face.jpg')
  const folder = await mkdtemp(join(tmpdir(), 'askfirst-report-'))
  expect(askfirst('audit', '--data-dir', data, '--out', join(folder, 'a.html'))).toMatchObject({
    status: 0,
    stderr: '',
  })
  const command = 'find . -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum'
  const [hash = ''] = execFileSync('sh', ['-c', command], { cwd: join(root, 'out'), encoding: 'utf8' }).split(' ')
  expect(await readFile(join(folder, 'a.html'), 'utf8')).toContain(hash)
  expect(JSON.parse(await readFile(join(data, 'audit.json'), 'utf8'))).toMatchObject({
    kind: 'installed',
    build: hash,
    broken: 0,
  })

  await test.step('of another build than the player’s that keeps the folder, it leaves none', async () => {
    const summary = await readFile(join(data, 'audit.json'), 'utf8')
    await rm(join(data, 'audit.json'))
    await writeFile(join(data, 'status.json'), JSON.stringify(exampleStatus('0123456789abcdef'.repeat(4))))
    const { status, stderr } = askfirst('audit', '--data-dir', data, '--out', join(folder, 'other.html'))
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining('of another build') })
    expect(await readdir(data)).toEqual(['status.json'])
    await writeFile(join(data, 'status.json'), JSON.stringify(exampleStatus(hash)))
    askfirst('audit', '--data-dir', data, '--out', join(folder, 'own.html'))
    expect(JSON.parse(await readFile(join(data, 'audit.json'), 'utf8')), 'control: of its own it does').toMatchObject({
      ...JSON.parse(summary),
      at: expect.any(String),
    })
  })

  await test.step('control: a file that nobody knows is told, and ends it with 1', async () => {
    await writeFile(stranger, '')
    const { status, stderr } = askfirst('audit', '--data-dir', data, '--out', join(folder, 'b.html'))
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('promise-broken: ') })
    expect(await readFile(join(folder, 'b.html'), 'utf8')).toContain('face.jpg')
    expect(JSON.parse(await readFile(join(data, 'audit.json'), 'utf8'))).toMatchObject({ broken: 2 })
  })
})
