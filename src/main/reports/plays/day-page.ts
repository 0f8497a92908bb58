import { type OpenDay, withoutTimes } from './open-day.ts'

/** A day, and what its file has not got yet. */
export type Page = {
  open: OpenDay
  /** Lines to come. */
  waiting: string
  /** Its items are not on the disk as they are, and it may still hold times. */
  itemsAreDue: boolean
}

export const pageOf = (open: OpenDay): Page => ({ open, waiting: '', itemsAreDue: false })

/** Somebody pressed the button: of this day its items are kept, and nothing else, also of what waits. */
export function forgetTimes(page: Page): void {
  page.open = withoutTimes(page.open)
  page.waiting = ''
  page.itemsAreDue = true
}

/** Whether its file, once it has one, has all of it. */
export const isWhole = ({ waiting, itemsAreDue }: Page): boolean => waiting === '' && !itemsAreDue
