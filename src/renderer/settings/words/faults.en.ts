import type { FaultCode, PackageReason } from '../../../contract/reasons.ts'
import { refusalsInEnglish } from '../../../contract/refusal-words/en.ts'
import type { FaultWords } from './faults.de.ts'

const contentStays = 'The present programme goes on. Ask for a new package.'
const nothingToDo = 'There is nothing to do.'
const restart = 'Restart the player. If this comes back, call your technician.'
const checkCable = 'Check the cable of the camera and restart the player.'
const diskTrouble =
  'Look at “Storage” on the page “Content”: if little room is left, clean up there. Otherwise call your technician.'
const bringAgain = 'The present programme goes on. Import the package again.'
const refused = (reason: PackageReason): FaultWords => ({
  what: `A new package was not taken: ${refusalsInEnglish[reason].why}`,
  todo: `The present programme goes on. ${refusalsInEnglish[reason].todo}`,
})
const ended = (why: string): FaultWords => ({ what: `The last session has ended: ${why}`, todo: nothingToDo })

export const faultsInEnglish: Readonly<Record<FaultCode, FaultWords>> = {
  'settings-broken': {
    what: 'The file with the settings was damaged.',
    todo: 'The player goes on with the last good copy, or begins anew where there was none. The damaged file is kept as “settings.broken-…” for 30 days. Look through the pages of this window; this notice goes away with your next change.',
  },
  'settings-not-saved': {
    what: 'Settings cannot be saved.',
    todo: `They hold until the player is turned off. ${diskTrouble}`,
  },
  'content-refused': { what: 'A package was not taken.', todo: contentStays },
  'asset-corrupt': {
    what: 'A file of the package that plays is damaged and is skipped.',
    todo: 'Import the package again.',
  },
  'inbox-unusable': {
    what: 'The folder that packages come into cannot be used.',
    todo: 'Check that it is there and may be written to.',
  },
  'item-failed': {
    what: 'An item could not be shown and was skipped.',
    todo: 'If this stays, have the file checked. Everything else goes on.',
  },
  'player-page-gone': { what: 'The display had crashed and was started again.', todo: nothingToDo },
  'player-page-hung': { what: 'The display hung and was started again.', todo: nothingToDo },
  'player-came-back': {
    what: 'The player had crashed or hung and was started again by itself.',
    todo: 'If this happens often, call your technician.',
  },
  'safe-mode': {
    what: 'The player had to start anew three times within half an hour. For an hour it shows only a quiet picture, and then tries again.',
    todo: 'Turn the device off and on again. If this stays, go back to the previous package, or call your technician.',
  },
  'recoveries-not-written': {
    what: 'The player cannot write down how often it had to start anew. If it crashes, the screen may stay empty.',
    todo: diskTrouble,
  },
  'display-missing': {
    what: 'The display that was chosen, or one of the same name, is not connected. The player may be on another one.',
    todo: 'Check its cable and power. If it should be another one, choose it on the page “Display and sound”.',
  },
  'clock-implausible': {
    what: 'The clock of this device shows a time that is long over.',
    todo: 'Set its date and time. Until then times of day and validity are not followed: what plays is what always may. If date and time are right, look on the page “Content” when the package was made: if that is yet to come, ask for a new package. Otherwise the clock was once ahead: have the file “clock-seen” deleted and restart the player. If that does not help either, the program itself carries a wrong date: call your technician.',
  },
  'snapshot-failed': {
    what: 'The picture of the screen could not be written.',
    todo: 'Check the folder for the pictures.',
  },
  'status-not-written': {
    what: 'The status file could not be written.',
    todo: diskTrouble,
  },
  'receipts-broken': {
    what: 'The file with the receipts was damaged, changed by hand or could not be read.',
    todo: 'It is kept as “receipts.broken-…” until the player is reset. A new chain has begun. Tell whoever is responsible for data protection.',
  },
  'receipts-without-yes': {
    what: 'By the receipts a camera was open on some day without a yes, or the figures of a day do not fit each other.',
    todo: 'Tell whoever is responsible for data protection: the export for them names the day. This comes again at each start until the player is reset.',
  },
  'receipts-behind': {
    what: 'The receipts end before other days that the player kept.',
    todo: 'If a backup was put back, put back the newest one of the whole data folder. Otherwise days are missing. Tell whoever is responsible for data protection.',
  },
  'receipts-not-written': {
    what: 'The receipts could not be written.',
    todo: `They are kept in memory until they can. ${diskTrouble}`,
  },
  'totals-off': {
    what: 'The totals of what was seen cannot be kept.',
    todo: `Everything else goes on, and it is tried again every hour. If a backup program holds the file “totals.sqlite”, it will pass. ${diskTrouble}`,
  },
  'plays-broken': {
    what: 'A file of the play log was damaged or changed by hand.',
    todo: 'It was kept as “broken-…”. The log goes on. Tell whoever needs proof of what was shown.',
  },
  'plays-not-written': {
    what: 'The play log could not be written.',
    todo: `It is kept in memory until it can. ${diskTrouble}`,
  },
  'redemptions-broken': {
    what: 'The file with the redeemed coupons was damaged or changed by hand.',
    todo: 'It is kept as “redemptions.broken-…” for 30 days. Counting begins anew: bring the till’s table again, on the page “Reports”.',
  },
  'redemptions-not-written': {
    what: 'The redeemed coupons could not be written.',
    todo: `They are kept in memory until the player ends. ${diskTrouble}`,
  },
  'draft-broken': {
    what: 'The playlist that you worked on in the editor could not be read.',
    todo: 'It is kept with its pictures and films as “draft.broken-…”, for 30 days or until you clean up on the page “Content”; a technician may be able to mend it. What plays is not touched. You can begin a new playlist at once.',
  },
  'draft-unreadable': {
    what: 'The playlist that you worked on in the editor could not be read from the disk.',
    todo: 'Restart the player; if this stays, call your technician. Until then it stays as it is. If you begin a new one first, it is kept as “draft.broken-…” for 30 days.',
  },
  'not-a-package': refused('not-a-package'),
  'nothing-to-show': refused('nothing-to-show'),
  // It need not have come on a stick.
  'archive-invalid': { ...refused('archive-invalid'), todo: bringAgain },
  'html-item-invalid': refused('html-item-invalid'),
  'entry-unsafe': refused('entry-unsafe'),
  'manifest-invalid': refused('manifest-invalid'),
  'manifest-too-large': refused('manifest-too-large'),
  'format-unknown': refused('format-unknown'),
  'player-too-old': refused('player-too-old'),
  'signature-missing': refused('signature-missing'),
  'signature-invalid': refused('signature-invalid'),
  'key-unknown': refused('key-unknown'),
  'already-active': refused('already-active'),
  'version-not-newer': refused('version-not-newer'),
  'rolled-back': refused('rolled-back'),
  'other-line': refused('other-line'),
  'subject-unconfirmed': refused('subject-unconfirmed'),
  // It need not have come on a stick.
  'asset-missing': { ...refused('asset-missing'), todo: bringAgain },
  'asset-unlisted': refused('asset-unlisted'),
  'path-unsafe': refused('path-unsafe'),
  'coupon-not-for-all': refused('coupon-not-for-all'),
  'not-for-all': refused('not-for-all'),
  'restricted-under-signal': refused('restricted-under-signal'),
  'qr-under-signal': refused('qr-under-signal'),
  'script-under-signal': refused('script-under-signal'),
  'type-mismatch': refused('type-mismatch'),
  'too-many-assets': refused('too-many-assets'),
  'too-many-playlists': refused('too-many-playlists'),
  'too-many-items': refused('too-many-items'),
  'too-many-schedule-entries': refused('too-many-schedule-entries'),
  'too-many-triggers': refused('too-many-triggers'),
  'too-many-interests': refused('too-many-interests'),
  'too-large': refused('too-large'),
  // It need not have come on a stick.
  'no-space': {
    ...refused('no-space'),
    todo: 'The present programme goes on. Keep fewer packages under “Storage” on the page “Content” and clean up. Then bring in the package once more.',
  },
  // It need not have come on a stick.
  'source-gone': { ...refused('source-gone'), todo: bringAgain },
  // It need not have come on a stick.
  'read-error': { ...refused('read-error'), todo: bringAgain },
  'import-fell': refused('import-fell'),
  'store-broken': {
    what: 'The list of packages on this player is damaged, and none of them is shown.',
    todo: 'Import the package again.',
  },
  'access-denied': refused('access-denied'),
  'store-failed': {
    what: 'The player could not write to its own disk.',
    todo: 'The present programme goes on. Call your technician.',
  },
  'personalization-off': {
    what: 'Personalization is off, customers are not asked.',
    todo: 'Turn it on on this page if you like.',
  },
  'reach-unasked': {
    what: 'Nobody has said yet whether customers can touch the screen or a button here. Until then no customer is asked.',
    todo: 'Answer the question on the screen, or here on the page “Display and sound”.',
  },
  'shop-unnamed': {
    what: 'The question to customers cannot say who asks: name or contact is missing. So no customer is asked for the camera.',
    todo: 'Enter both on the page “Shop and language”.',
  },
  'nobody-can-press': {
    what: 'Nobody can press anything at this screen. So no customer is asked and no camera is opened.',
    todo: 'There is nothing to do. If this changes, say so on the page “Display and sound”.',
  },
  'self-test-failed': {
    what: 'The player tested its own promises, and one was not kept. Customers are not asked for the camera.',
    todo: 'Look at the page “Privacy” and test again. If it stays, call your technician.',
  },
  'camera-held': {
    what: 'A camera was open where none may be. It was closed, and customers are no longer asked for it.',
    todo: 'Restart the player. If this comes back, pull the cable of the camera and call your technician.',
  },
  'no-camera': { what: 'No camera is connected. Customers can only choose without one.', todo: checkCable },
  'camera-not-closed': {
    what: 'The player cannot be sure that the camera is off. Customers are no longer asked.',
    todo: 'Pull the cable of the camera and restart the player.',
  },
  'vision-not-gone': {
    what: 'The player cannot be sure that the vision process is gone. Customers are no longer asked.',
    todo: restart,
  },
  'words-not-dropped': {
    what: 'The player cannot be sure that what a session knew is gone. Customers are no longer asked.',
    todo: restart,
  },
  'models-missing': {
    what: 'Recognition models are missing. Customers are not asked.',
    todo: 'The programme goes on. Have the player installed again.',
  },
  'models-altered': {
    what: 'Recognition models were altered. Customers are not asked.',
    todo: 'The programme goes on. Have the player installed again.',
  },
  'debug-switches': {
    what: 'The player was started with switches for debugging or testing. Customers are not asked.',
    todo: 'Start it without these switches.',
  },
  stop: ended('The customer ended it.'),
  declined: ended('The customer said no.'),
  'not-confirmed': ended('Nobody confirmed.'),
  'question-unseen': ended('The question could not be seen.'),
  'too-far': ended('The customer stood too far away.'),
  'walked-away': ended('The customer walked away.'),
  limit: ended('The time was up.'),
  unanswered: ended('Nobody answered.'),
  staff: ended('It was ended here.'),
  'content-changed': ended('Another package was taken.'),
  unavailable: ended('Nobody may be asked any more.'),
  'sign-lost': { what: 'A session was ended because the camera sign could not be seen.', todo: nothingToDo },
  'camera-missing': { what: 'The camera was not found.', todo: checkCable },
  'camera-in-use': { what: 'Another program uses the camera.', todo: 'Close it or restart the device.' },
  'camera-lost': { what: 'The camera was suddenly gone.', todo: checkCable },
  'camera-timeout': { what: 'The camera did not answer.', todo: checkCable },
  'picture-frozen': { what: 'The picture of the camera no longer moved.', todo: checkCable },
  'vision-fault': { what: 'The vision process had a fault. The session was ended.', todo: restart },
  'vision-gone': { what: 'The vision process crashed. The session was ended.', todo: restart },
  'record-invalid': { what: 'The vision process sent something forbidden. The session was ended.', todo: restart },
  'player-gone': { what: 'The display crashed during a session. The session was ended.', todo: nothingToDo },
  quit: ended('The player was quit.'),
}
