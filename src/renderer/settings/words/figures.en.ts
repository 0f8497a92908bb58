import type { TableRefusal } from '../../../contract/redemptions.ts'
import { apart } from '../../ui/apart.ts'
import type { FiguresWords } from './figures.de.ts'

const number = new Intl.NumberFormat('en')
const many = (count: number, one: string, other: string) => (count === 1 ? one : `${number.format(count)} ${other}`)

const columns = { date: 'date', campaign: 'coupon', count: 'count' } as const

function tableRefused(refusal: TableRefusal): string {
  switch (refusal.code) {
    case 'not-a-table':
      return 'This is not a table with a header row. Nothing was taken. Save it as CSV in the till or the spreadsheet.'
    case 'column-personal':
      return `The column “${apart(refusal.name)}” seems to be about persons or single purchases. Nothing was taken, and nothing was kept. Delete the column in the table: only date, coupon and count are needed.`
    case 'column-unknown':
      return `The column “${apart(refusal.name)}” does not belong here. Nothing was taken. Only date, coupon and count are needed, each once.`
    case 'column-unnamed':
      return 'A column has no name. Delete empty columns. Nothing was taken.'
    case 'column-missing':
      return `The column “${columns[refusal.column]}” is missing. Nothing was taken.`
    case 'cell-invalid':
      return `In line ${refusal.line} something is wrong with the ${columns[refusal.column]}. Nothing was taken. A date is a day such as 26/11/2026, without a time and not in the future; a count is a whole number.`
    case 'cells-uneven':
      return `Line ${refusal.line} has more or fewer cells than the header row, perhaps a separator too many. Nothing was taken.`
    case 'campaign-unknown':
      return `No package here has had the coupon in line ${refusal.line}. Nothing was taken. Only codes that were offered on the screen are counted.`
  }
}

/** The figures on the page on reports, in English. */
export const figuresInEnglish: FiguresWords = {
  number: (figure) => number.format(figure),
  cancel: 'Cancel',
  working: {
    reporting: 'Reading the play log',
    checking: 'Checking the chain',
    saving: 'Saving',
    copying: 'Copying. Leave the stick in',
  },
  howFar: (done, total) => `${number.format(done)} of ${number.format(total)} days`,

  airtime: {
    title: 'What was shown',
    intro: 'Plays by item and day, while nobody was in a session.',
    period: 'Period',
    periods: { '7': '7 days', '30': '30 days', '90': '90 days', '400': 'All' },
    none: 'No day is over yet. The first figures come tomorrow.',
    from: (first, last) => `${first} to ${last}`,
    itemsOnly: (days, all) =>
      `On ${number.format(days)} of ${number.format(all)} days somebody pressed the button. Of these it is known which items were on, but not how often: they are in no figure here.`,
    unreadable: (days) =>
      days === 1
        ? 'One day is damaged or was changed afterwards, and is left out. “Check the chain” names it.'
        : `${number.format(days)} days are damaged or were changed afterwards, and are left out. “Check the chain” names the first.`,
    byDay: 'Plays by day',
    byItem: 'Plays by item',
    ofItem: (item) => `${apart(item)} only`,
    allItems: 'All items again',
    day: 'Day',
    item: 'Item',
    plays: 'Plays',
    onScreen: 'On the screen',
    cutShort: 'Cut short',
    unseen: 'Display off',
    uncounted: 'And uncounted',
    uncountedDays: (days) => (days === 0 ? '–' : days === 1 ? 'on one day' : `on ${number.format(days)} days`),
    onlyItems: 'Not counted',
    notReadable: 'Not readable',
    more: (items) => `And ${many(items, 'one more item', 'more items')}.`,
  },

  voice: {
    title: 'Share of voice',
    intro: 'Planned and really shown, over the same days.',
    basis: (days, all, name, version) =>
      `From ${number.format(days)} of ${number.format(all)} days: those on which nobody pressed the button and only the package that plays now was on (${apart(name)}, version ${version}). Planned is what the package provides for, within today’s opening hours.`,
    none: 'In this period there is no day on which nobody pressed the button and only the package that plays now was on. So there is nothing to compare here.',
    largest: (items) =>
      items === 1 ? 'The item with the largest planned share' : `The ${items} items with the largest planned share`,
    table: 'Share by item',
    planned: 'Planned',
    real: 'Shown',
    difference: 'Difference',
    points: (points) => `${points} points`,
  },

  viewed: {
    title: 'Seen in sessions',
    intro:
      'By item, never by word or person, from ten sessions on once the day is over or the player was turned off. Figures are rounded to 5.',
    none: 'No item has had ten sessions by the end of a day yet.',
    table: 'Sessions by item',
    sessions: 'Sessions',
    seconds: 'Seconds in each',
    more: '“More of this”',
    less: '“Less of this”',
    fewer: 'fewer than 10',
    others: 'What is not listed: fewer than 10 sessions.',
  },

  coupons: {
    title: 'Redeemed coupons',
    intro: 'How often each coupon was redeemed on a day. Never by whom, with which purchase or at what time.',
    none: 'The package has no coupons.',
    table: 'Redemptions by coupon',
    code: 'Code',
    means: 'Coupon',
    total: 'Redeemed',
    days: 'Days with a count',
    over: 'no longer in the package',
    byDay: (code) => `${code} by day`,
    choose: (code) => `${code}: show its days`,
    enter: 'Enter by hand',
    day: 'Day',
    dayWrong: 'Please choose a day.',
    count: 'How often redeemed',
    countWrong: 'Please enter a whole number from 0.',
    countMeans: 'Replaces what stands for the day; 0 deletes it.',
    keep: 'Enter',
    kept: (code, day, count) => `${code}, ${day}: ${number.format(count)} entered.`,
    file: 'Table from the till (CSV)',
    fileMeans:
      'Three columns: date, coupon, count. If it holds anything else, nothing of it is taken. The same table twice is not counted twice.',
    drop: 'Drop a table here',
    chooseFile: 'Choose a file …',
    tooLarge: 'The file is too large for such a table. Nothing was read.',
    taken: (campaigns, from, until) => `Taken: ${many(campaigns, 'one coupon', 'coupons')}, ${from} to ${until}.`,
    replaced: (counts) => `${many(counts, 'One figure', 'figures')} from before replaced.`,
    tooOld: (counts) => `${many(counts, 'One figure', 'figures')} left out: more than 400 days old.`,
    refused: tableRefused,
  },
}
