import type { Interest, Playlist, ScheduleEntry, Trigger } from '../../src/contract/package/package.ts'
import { offers } from './offers.ts'

/**
 * What the demo shop shows, when and to whom. Every playlist that a signal can call can also be called by declaring
 * an interest, so nobody needs the camera to see it; the coupons are the same for all.
 */
const o = offers

export const playlists: readonly Playlist[] = [
  {
    id: 'everyone',
    title: 'For everyone',
    loop: 'sequential',
    items: [o.hello, o.tomatoes, o.rye, o.coffee, o.mountainCheese, o.season, o.eggs, o.lemons, o.orange, o.hours],
  },
  {
    id: 'morning',
    title: 'Morning',
    loop: 'sequential',
    items: [o.breakfast, o.coffee, o.eggs, o.hello, o.rye, o.season],
  },
  {
    id: 'evening',
    title: 'Evening',
    loop: 'sequential',
    items: [o.supper, o.lateBread, o.hello, o.mountainCheese, o.soup, o.hours],
  },
  { id: 'lookers', title: 'For those who look', loop: 'sequential', items: [o.orange, o.tomatoes, o.season] },
  { id: 'stayers', title: 'For those who stay', loop: 'sequential', items: [o.soup, o.supper, o.mountainCheese] },
  { id: 'week', title: 'For the whole week', loop: 'sequential', items: [o.weekBox, o.supper, o.eggs] },
  { id: 'small', title: 'Small amounts', loop: 'sequential', items: [o.apple, o.rye, o.lemons] },
  { id: 'several', title: 'For several', loop: 'sequential', items: [o.board, o.soup, o.hello] },
  { id: 'bread', title: 'Bread', loop: 'sequential', items: [o.rye, o.breakfast, o.lateBread] },
  { id: 'cheese', title: 'Cheese', loop: 'sequential', items: [o.mountainCheese, o.board] },
  { id: 'coffee', title: 'Coffee', loop: 'sequential', items: [o.coffee, o.breakfast] },
  { id: 'quick-dinner', title: 'Quick dinner', loop: 'sequential', items: [o.supper, o.soup] },
  { id: 'value', title: 'Good value', loop: 'weighted', items: [{ ...o.lemons, weight: 2 }, o.lateBread, o.eggs] },
]

export const schedule: readonly ScheduleEntry[] = [
  { playlist: 'everyone', priority: 0 },
  { playlist: 'morning', from: '07:00', until: '10:30', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], priority: 3 },
  { playlist: 'evening', from: '17:00', until: '21:00', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat'], priority: 3 },
]

export const interests: readonly Interest[] = [
  { id: 'fresh', label: { de: 'Obst und Gemüse', en: 'Fruit and vegetables' } },
  { id: 'bread', label: { de: 'Brot', en: 'Bread' } },
  { id: 'cheese', label: { de: 'Käse', en: 'Cheese' } },
  { id: 'coffee', label: { de: 'Kaffee', en: 'Coffee' } },
  { id: 'quick-dinner', label: { de: 'Schnelles Abendessen', en: 'Quick dinner' } },
  { id: 'cooking', label: { de: 'Selbst kochen', en: 'Home cooking' } },
  { id: 'family', label: { de: 'Für die ganze Woche', en: 'For the whole week' } },
  { id: 'small-amounts', label: { de: 'Kleine Mengen', en: 'Small amounts' } },
  { id: 'together', label: { de: 'Essen mit Gästen', en: 'Eating with guests' } },
  { id: 'value', label: { de: 'Günstig einkaufen', en: 'Good value' } },
]

function byInterest(interest: string, playlist: string): Trigger {
  return { id: `interest-${interest}`, when: { interest }, playlist, at: 'now', holdFor: 'PT20S' }
}

/** The first that holds wins: what somebody said before what was seen, and the rarer word before the common one. */
export const triggers: readonly Trigger[] = [
  byInterest('fresh', 'lookers'),
  byInterest('bread', 'bread'),
  byInterest('cheese', 'cheese'),
  byInterest('coffee', 'coffee'),
  byInterest('quick-dinner', 'quick-dinner'),
  byInterest('cooking', 'stayers'),
  byInterest('family', 'week'),
  byInterest('small-amounts', 'small'),
  byInterest('together', 'several'),
  byInterest('value', 'value'),
  {
    id: 'several-of-us',
    when: { signal: 'audience', is: ['group'] },
    playlist: 'several',
    at: 'now',
    holdFor: 'PT20S',
  },
  { id: 'age-30-54', when: { signal: 'ageBand', is: ['30-54'] }, playlist: 'week', at: 'boundary', holdFor: 'PT20S' },
  {
    id: 'age-55-plus',
    when: { signal: 'ageBand', is: ['55-plus'] },
    playlist: 'small',
    at: 'boundary',
    holdFor: 'PT20S',
  },
  {
    id: 'staying',
    when: { signal: 'dwell', is: ['staying'] },
    playlist: 'stayers',
    at: 'boundary',
    holdFor: 'PT10S',
    cooldown: 'PT10S',
  },
  { id: 'looking', when: { signal: 'attention', is: ['looking'] }, playlist: 'lookers', at: 'now', holdFor: 'PT6S' },
]
