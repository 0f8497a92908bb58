import type { PromisesInWords } from './promises.de.ts'

export const promisesInEnglish: PromisesInWords = {
  P1: {
    promised: 'No camera before a yes.',
    risk: 'People are captured without having been asked.',
    measure:
      'Only one window gets the camera, and only after a press on the button and on “Yes”, on a sheet that had been in sight for a second.',
    checked: 'Trials on the built program: double tap, held key, barcode scanner, no. The camera stays off.',
    uncovered: 'Other software on the same computer.',
  },
  P2: {
    promised: 'Leaving is as easy as joining. No sign, no camera.',
    risk: 'A session goes on although it is no longer wanted.',
    measure:
      'Stop is always there, in letters as large as those of the yes. If the camera sign is missing for a second, the camera closes.',
    checked:
      'Trials on the built program: the ways to stop, something over the sign and over stop, a frozen page, a minimized window, a locked screen.',
    uncovered:
      'Another program’s window over the player is not noticed. Whether somebody in front of the screen can reach the button has to be checked on the spot.',
  },
  P3: {
    promised: 'Everything stays on this device.',
    risk: 'Data are transmitted or tapped.',
    measure: 'The program opens no connection and takes none. Every other request is cancelled.',
    checked: 'Packets and open ports are counted over a whole run; a request made on purpose is noticed.',
    uncovered: 'The operating system and other software.',
  },
  P4: {
    promised: 'No picture on disk, in a log or in a crash report.',
    risk: 'Recordings remain.',
    measure:
      'Pictures are in memory only. What the player itself makes of one is overwritten once it was read, and the two processes that look at them end with the session.',
    checked: 'A recognizable pattern before the camera is searched for in files and memory afterwards.',
    uncovered:
      'Swap, the page file and hibernation, error reports of the system itself, graphics memory, memory that was given back without being overwritten, other software.',
  },
  P5: {
    promised: 'Only coarse words leave the vision process.',
    risk: 'Exact figures allow conclusions about persons.',
    measure:
      'Words from a closed list, at most once a second, and once each that it is ready, a find, a doubt or a fault; anything else ends the session.',
    checked: 'Tens of thousands of almost valid records are refused.',
    uncovered: 'Coarse words can be wrong, too.',
  },
  P6: {
    promised: 'Nobody is identified; no sex, no emotion.',
    risk: 'Biometric identification; categorisation by sex or emotion, or by age without a yes to that.',
    measure:
      'Recognition models for identity, sex and emotion are not in the program. Only three files with a known checksum are allowed; the one for age is loaded only where its own switch was turned on.',
    checked: 'The built files, and the files opened during a run, are examined.',
    uncovered:
      'With its own switch an age band is estimated from the face. That is a categorisation by a biometric feature, and the controller has to assess it: by Art. 9 GDPR (no template is made that could identify anybody) and by the AI Act (recital 16 names age as biometric categorisation; Art. 50(3) asks that people be informed; whether age is protected as Annex III no. 1(b) means it is not settled). It is not offered unless staff turn it on under “Personalization” in the settings.',
  },
  P7: {
    promised: 'The yes belongs to the face that was there.',
    risk: 'Another person is read on somebody else’s consent.',
    measure: '“Is this you?” before the first word. Any doubt and any second face pause it.',
    checked: 'Staged scenes: leave, cross, duck, step in, a picture that stands still.',
    uncovered:
      'If somebody else takes the place after the yes and before anybody is found, or if two people swap later in the same place within half a second, it goes unnoticed. The sheet and the door notice say so. A photo or a poster may be taken for a person, and somebody who passes behind in less than half a second may not be noticed. The sheet says so.',
  },
  P8: {
    promised: 'Outside the area nothing is looked at.',
    risk: 'People who have nothing to do with it are captured.',
    measure:
      'The picture is first cut to the area that was set. In it, others are noticed only to pause: whether another face is there, or something moves beside. No word is read of them, and nothing of them outlasts the session.',
    checked: 'Noise and faces outside change nothing; noise inside does.',
    uncovered:
      'Whoever stands in the area without being asked is in the picture for a moment. The shop decides where the area lies, and has to name the legal basis for them.',
  },
  P9: {
    promised: 'Not for children.',
    risk: 'Children agree or are captured.',
    measure:
      'The sheet says so first. Whoever looks younger than 35 gets no age band. If a child has pressed the button, staff press Stop: nothing of the child is left to delete.',
    checked: 'The rule of the age band is tested with made-up estimates.',
    uncovered:
      'Age is not checked; a child can press the button. Where the age band was turned on, the recognition model looks at the child’s face, too.',
  },
  P10: {
    promised: '“This is all I know” is all there is.',
    risk: 'Hidden evaluation.',
    measure: 'Every word in use stands on the screen, and so does the reason for what is shown.',
    checked: 'What stands on the screen is compared with what chose.',
    uncovered: 'Bystanders can read the words; the age hides behind a button of its own.',
  },
  P11: {
    promised: 'Informed and free; the same offers for all.',
    risk: 'Pressure to consent, different prices.',
    measure: 'At most sixty words before the yes, no is as large, all coupons are for everybody.',
    checked:
      'Sizes and number of words on the built program. Packages are refused if a coupon under a camera word or an interest stands in no playlist that everybody sees, if one code means two coupons, or if a playlist is reached by the camera only.',
    uncovered: 'What staff say or promise. Prices in a picture or a film are not read.',
  },
  P12: {
    promised: 'The same without a camera.',
    risk: 'A disadvantage for those who say no.',
    measure: '“Choose without camera” has the same effect, by touch or with buttons.',
    checked: 'Every choice by camera can be reached without it, or the package is refused.',
    uncovered: 'Nothing known.',
  },
  P13: {
    promised: 'Accountable without identity.',
    risk: 'Consent cannot be shown, or the proof itself relates to persons.',
    measure:
      'One line a day without a time: how often which kind of session, with which text. The lines are chained by checksums.',
    checked: 'Lines removed, changed or built anew are noticed; “askfirst receipts verify” checks the chain.',
    uncovered:
      'Whoever builds the whole chain anew, or puts back an old copy of all data, is noticed only by a head of the day that was changed or lost, or of a later one, that was written down elsewhere before.',
  },
  P14: {
    promised: 'Nothing singles anybody out.',
    risk: 'Matching with the till by the time of day.',
    measure:
      'What is counted of sessions is written on the full hour and when the player is ended, never in between; a total only once a day is over or the player ends. During one nothing says what is shown, and the play log of such a day keeps no times.',
    checked: 'The same story with other words leaves the same bytes.',
    uncovered:
      'What people on the spot see; cameras of others in the shop. Whoever reads the data folder, or its backups, every hour reads what the hour added to the receipts: in a quiet shop a single session.',
  },
  P15: {
    promised: 'The end is visible, and true.',
    risk: 'Something stays open although the screen says “off”.',
    measure:
      'The closing sentence comes only when camera, process and words are gone. Otherwise it is blocked and told.',
    checked: 'Each of the three is held up: the sentence does not come.',
    uncovered: 'Only on Linux can it be read who holds a camera open.',
  },
  P16: {
    promised: 'It does not ask when it cannot keep its word.',
    risk: 'A faulty or altered player goes on asking.',
    measure: 'A self-test before asking; missing or altered recognition models and debugging switches prevent asking.',
    checked: 'The last self-test is stated below.',
    uncovered: 'What the self-test could not try here is named there.',
  },
  P17: {
    promised: 'Anyone can verify.',
    risk: 'Promises are mere claims.',
    measure: 'Open source; the promises come with tests that have a control, and the program has a checksum.',
    checked: 'The checksum stands in this document and on the door notice.',
    uncovered: 'Whoever verifies needs the computer or the source.',
  },
  P18: {
    promised: 'Sensitive things stay untargeted.',
    risk: 'Exploiting vulnerability.',
    measure:
      'Alcohol, gambling, credit, medicine, health, weight, politics and religion under a camera word: the package is refused. Before an interest that leads there stands “For adults only”; only those who tap that they are adults are shown it.',
    checked: 'Packages with such items are refused; such an interest is taken from nobody else.',
    uncovered:
      'Whether an item is declared as such is up to whoever makes the package. Whether somebody really is an adult is not checked. Anyone who taps an interest in such a subject may reveal data of Art. 9 GDPR, on the screen and until the session ends: the shop decides whether to offer it.',
  },
}
