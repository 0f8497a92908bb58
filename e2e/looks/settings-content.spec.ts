import { expect, type Page, test } from '@playwright/test'
import type { StoreDamage } from '../../src/contract/views/content-view.ts'
import { publicKeyFile } from '../../src/main/content/minisign/public-key.ts'
import { busyContent, quietContent } from '../../src/main/staff/content-view.fixture.ts'
import type { SettingsBench } from './settings-harness.ts'
import type { World } from './settings-world.ts'
import { keyboardHand } from './tasks/keyboard-hand.ts'
import { openUnlocked, pin } from './unlocked-settings.ts'
import { unsignedQuestion } from './unsigned-question.ts'

test.use({ viewport: { width: 1366, height: 768 } })

async function openContent(page: Page, content: World['content']): Promise<SettingsBench> {
  const bench = await openUnlocked(page, 'Content', { world: { content } })
  await expect(page.getByRole('heading', { name: 'Packages on this player' })).toBeVisible()
  return bench
}

test('going back, by keyboard alone, names the package that was active; it is not offered while one is imported', async ({
  page,
}) => {
  const bench = await openContent(page, busyContent)
  const hand = keyboardHand(page, pin)
  const back = page.getByRole('button', { name: 'Show this one again' })
  await hand.press('Show this one again', { beside: 'Markt am Eck, Spätsommer' })
  expect(bench.done).toEqual(['rollBack a1b2'])
  await expect(page.getByRole('status').filter({ hasText: 'From the next item on' })).toBeVisible()
  const about = { origin: 'stick', name: 'next.askfirst', loose: false } as const
  await bench.importing({ work: { ...about, stage: 'checking' }, waiting: 0 })
  await expect(back).toBeDisabled()
  await expect(page.getByText('A package is being imported. You can change over')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Packages on this player' }), 'nor is the focus lost').toBeFocused()
  await page.getByRole('button', { name: 'Cancel' }).press('Enter')
  expect(bench.done).toEqual(['rollBack a1b2', 'cancelImport'])
})

test('a path is sent as it was typed, and one that cannot be meant is not sent', async ({ page }) => {
  const bench = await openContent(page, quietContent)
  const path = page.getByRole('textbox', { name: 'Type or paste a path' })
  await path.fill('autumn.askfirst')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Please give the whole path')
  await path.fill(' "/media/stick/autumn.askfirst" ')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Choose folder …' }).first().click()
  expect(bench.done).toEqual(['offerPackage "/media/stick/autumn.askfirst"', 'choosePackage folder'])
})

test('what has to be allowed is one question, by keyboard alone: Escape is no, the PIN is yes', async ({ page }) => {
  const bench = await openContent(page, { ...busyContent, chosen: unsignedQuestion })
  const dialog = page.getByRole('dialog', { name: 'Import this package all the same?' })
  await expect(dialog).toContainText('Nobody has signed it.')
  await expect(dialog).toContainText('another programme')
  await expect(dialog.getByLabel('PIN', { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect.poll(() => bench.done).toEqual(['dismissPackage'])
  await page.keyboard.type('0000\n')
  await expect(dialog.getByRole('alert')).toHaveText('That was not the right PIN.')
  await page.keyboard.type(`${pin}\n`)
  await expect.poll(() => bench.done).toEqual(['dismissPackage', 'confirmPackage e5f6'])
})

test('of what another screen saved it is said that the player goes on with its own programme', async ({ page }) => {
  const saved = {
    ...unsignedQuestion,
    package: { ...unsignedQuestion.package, id: 'market-made-here', lineStays: true },
  }
  await openContent(page, { ...busyContent, chosen: saved })
  const dialog = page.getByRole('dialog', { name: 'Import this package all the same?' })
  await expect(dialog).toContainText('Nobody has signed it.')
  await expect(dialog).toContainText('It was put together at another screen.')
  await expect(dialog).not.toContainText('another programme')
})

test('files that a folder of pictures leaves out are named before it is taken, when it was, and in the history', async ({
  page,
}) => {
  const leftOut = [{ why: 'heic' as const, files: 7, names: ['IMG_1.HEIC', 'IMG_2.HEIC'] }]
  const asked = { ...unsignedQuestion, loose: true, package: { ...unsignedQuestion.package, leftOut } }
  const record = {
    kind: 'taken' as const,
    at: '2026-01-05T09:00:00.000Z',
    origin: 'chosen' as const,
    name: 'photos',
    id: 'loose-folder',
    version: 1,
    title: 'photos',
    leftOut,
  }
  const said = /^7 files are left out: .IMG_1\.HEIC., .IMG_2\.HEIC. and 5 more\./
  const bench = await openContent(page, { ...busyContent, chosen: asked })
  const dialog = page.getByRole('dialog', { name: 'Import this package all the same?' })
  await expect(dialog.getByText(said)).toBeVisible()
  await expect(dialog).toContainText('HEIC is not shown here. Save pictures as JPEG.')
  await page.keyboard.press('Escape')
  await bench.change({ content: { ...busyContent, chosen: null, history: [record] } })
  await expect(page.getByRole('listitem').filter({ hasText: 'chosen here' }).getByText(said)).toBeVisible()
  const about = { origin: 'chosen', name: 'photos', loose: true } as const
  await bench.importing({
    work: { ...about, stage: 'done', outcome: 'activated', title: 'photos', leftOut },
    waiting: 0,
  })
  await expect(page.getByText(said)).toHaveCount(2)
})

test('keys come by typing and from a file, with the reason where they are none, and leave after one question', async ({
  page,
}) => {
  const bench = await openContent(page, busyContent)
  const typed = page.getByRole('textbox', { name: 'Paste or type a key' })
  await typed.fill('hello')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('This is not a public key of minisign.')
  const text = publicKeyFile(Buffer.alloc(8, 0x2b), Buffer.alloc(32, 7))
  await page.locator('input[type=file]').setInputFiles({ name: 'north.pub', mimeType: '', buffer: Buffer.from(text) })
  await expect.poll(() => bench.done).toEqual(['addKey 2B2B2B2B2B2B2B2B'])
  await page.getByRole('button', { name: 'Remove 5F2B' }).click()
  const dialog = page.getByRole('dialog', { name: 'Trust this key no longer?' })
  await expect(dialog).toContainText('What was imported already stays')
  await dialog.getByRole('button', { name: 'Keep it' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Remove 5F2B' }).click()
  await dialog.getByRole('button', { name: 'Trust it no longer' }).click()
  expect(bench.done).toEqual(['addKey 2B2B2B2B2B2B2B2B', 'removeKey RWRj'])
})

test('where packages come from is set here, and taking them unsigned says what that means', async ({ page }) => {
  const bench = await openContent(page, busyContent)
  await page.getByText('Folder, programme and sticks: for technicians').click()
  await page.getByRole('textbox', { name: 'Watched folder' }).fill('inbox')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Please give the whole path')
  await page.getByRole('textbox', { name: 'Watched folder' }).fill('/srv/inbox')
  await page.keyboard.press('Enter')
  await expect.poll(() => bench.settings().content.inbox).toBe('/srv/inbox')
  await page.getByRole('textbox', { name: 'Programme that this player follows' }).fill('South!')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Small letters')
  await page.getByRole('textbox', { name: 'Programme that this player follows' }).fill('south')
  await page.keyboard.press('Enter')
  await expect.poll(() => bench.settings().content.line).toBe('south')
  await expect(page.getByText('The player now takes packages from anybody.')).toBeHidden()
  await page.getByRole('switch', { name: 'Take packages without a known signature, too' }).click()
  await expect(page.getByText('The player now takes packages from anybody.')).toBeVisible()
  expect(bench.settings().content.allowUnsigned).toBe(true)
  const folders = page.getByRole('textbox', { name: 'Folders where sticks appear' })
  await folders.fill('/media, D:')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'is not a whole path' })).toBeVisible()
  await folders.fill('/media, D:\\')
  await page.keyboard.press('Enter')
  await expect.poll(() => bench.settings().content.stickFolders).toEqual(['/media', 'D:\\'])
  await page.getByRole('radiogroup', { name: 'How many packages to keep' }).getByText('5', { exact: true }).click()
  await expect.poll(() => bench.settings().content.kept).toBe(5)
})

test('a check says what is damaged in words, which item cannot be shown, and what to do', async ({ page }) => {
  const bench = await openContent(page, busyContent)
  await page.getByRole('button', { name: 'Check everything' }).click()
  await bench.change({ content: { ...busyContent, check: { state: 'running', bytes: 400, total: 800 } } })
  await page.getByRole('button', { name: 'Cancel' }).click()
  const damage: StoreDamage = {
    what: 'altered',
    id: 'markt-am-eck',
    version: 12,
    active: true,
    file: 'soup.webp',
    items: [{ playlist: 'For everyone', item: 'soup' }],
  }
  const check = { state: 'ended', at: '2026-01-05T09:12:00Z', files: 2, bytes: 800, damaged: 1 } as const
  await bench.change({ content: { ...busyContent, check: { ...check, damage: [damage] } } })
  await expect(page.getByText(/^The file .+soup\.webp.+ is damaged\.$/)).toBeVisible()
  await expect(page.getByText(/^item .+soup.+ in .+For everyone/)).toBeVisible()
  await expect(page.getByText(/^Import .+Markt am Eck, Herbst.+ again: only what is missing is copied/)).toBeVisible()
  await page.getByRole('button', { name: 'Clean up' }).click()
  expect(bench.done).toEqual(['checkStore', 'cancelStoreCheck', 'cleanUp'])
})

test('names from packages stay text and keep to their place, whatever they hold and however long', async ({ page }) => {
  const hostile = '<img src=x onerror="window.hurt=1">\u202Egnp.exe'
  const long = 'x'.repeat(10_000)
  const bench = await openContent(page, {
    ...busyContent,
    packages: busyContent.packages.map((kept) => ({ ...kept, title: `${hostile}${long}` })),
    chosen: {
      state: 'refused',
      name: `${hostile}${long}`,
      origin: 'chosen',
      reason: 'not-a-package',
      sentence: `${hostile}${long}`,
    },
    history: [
      {
        kind: 'refused',
        at: '2026-01-05T09:12:00Z',
        origin: 'stick',
        name: hostile,
        reason: 'path-unsafe',
        sentence: long,
      },
    ],
  })
  expect(await page.evaluate(() => Reflect.get(window, 'hurt'))).toBeUndefined()
  expect(await page.locator('img[src=x]').count()).toBe(0)
  const outside = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('p, dd, span, h2, li')].flatMap((element) =>
        element.textContent?.includes('\u202E') && !element.closest('bdi') && !element.querySelector('bdi')
          ? [element.outerHTML.slice(0, 120)]
          : [],
      ),
    )
  expect(await outside()).toEqual([])
  await page.evaluate(() => document.querySelector('h2')?.append('\u202Eafter'))
  expect(await outside(), 'control: a name beside our own words is found').toHaveLength(1)
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  expect(bench.complaints).toEqual([])
})
