import type { ImpactAssessmentWords } from './impact-assessment.de.ts'
import { duration } from './times.en.ts'

/** The draft of an impact assessment, in English. */
export const impactAssessmentInEnglish: ImpactAssessmentWords = {
  draft:
    'A draft, made by the player from its settings. Not legal advice. The controller has to check it and to complete the open points at its end.',
  descriptionHeading: '1. Description of the processing',
  description: [
    'A screen in a shop shows offers. Whoever stands in front of it can press a button, reads on the screen who asks, what is read, why, for how long and how it ends, and says yes or no. Only after a yes is the camera opened. Its pictures are read into a few coarse words on this computer and are kept nowhere. The words choose what is shown, and stand on the screen meanwhile. At the end all of it is forgotten, visibly.',
    'The same is possible without a camera: “Choose without camera” leads to the same offers, by touch or with buttons.',
  ],
  processing: ({ offerAgeBand, limitSeconds }) => [
    [
      'Data subjects',
      'one person who pressed the button and agreed; of anyone else in the area, only whether another face is there, in order to pause; nothing of it is kept',
    ],
    [
      'What is read',
      `near or far, how long, alone, looking or not${offerAgeBand ? '; an age band, if the person turned that on separately (a categorisation by a biometric feature, see P6)' : '; no age band, it is not offered here'}`,
    ],
    ['From what', 'from pictures of the area that was set, in memory only'],
    [
      'Told without the camera',
      'interests, an age band, “several of us”, “I am an adult”; in memory until the session ends. “More of this” and “Less of this” are counted by item, and written only as part of the totals',
    ],
    ['Purpose', 'which playlist is on the screen until the session ends'],
    [
      'Duration',
      `with the camera at most ${duration(limitSeconds)} from the yes on, pauses included; by touch until nothing was pressed for ${duration(limitSeconds)}, so longer for as long as somebody goes on; never past the end of the session`,
    ],
    ['Place', 'on this computer only'],
    ['Recipients', 'nobody'],
    [
      'What stays',
      'on which days somebody pressed the button, yes or no (in the play log, kept for 400 days); one line of counts a day without time or person (a receipt, kept until the player is reset); and, once enough has come together, rounded totals (kept for two years)',
    ],
  ],
  necessityHeading: '2. Necessity and proportionality',
  necessity: [
    'The purpose can be reached without a camera, by touch or with buttons. So the camera is voluntary, and whoever says no has no disadvantage.',
    'Only what can choose a playlist is read. Identity, sex and emotion are not read; recognition models for them are not in the program.',
    'Before anything else the picture is cut to the area where customers stand.',
    'No pictures are stored and nothing is transmitted.',
    'Prices and coupons never depend on a word.',
  ],
  risksHeading: '3. Risks, measures and how they are checked',
  risksMeans: 'The numbers are those of the program’s promises. For each it says what is not covered.',
  columns: ['Promise', 'Risk', 'Measure', 'How checked', 'Not covered'],
  selfTestHeading: '4. The self-test on this player',
  staffHeading: '5. Staff in view of the screen',
  staff: [
    'Anyone working in view of the screen may get into the area while a customer has a session. The program notices a second face only to pause; it reads nothing from it, and nothing of it stays. Even so, the area should be set so that workplaces are outside it.',
    'Staff should not begin a session for customers, and must not be urged to agree themselves: consent within employment is seldom free. For practice there is a training mode without a camera. Whoever sets up the area agrees as a customer does, and should be able to refuse: then somebody else marks it, or it stays as it is at first. Receipts and totals allow no conclusion on the performance or conduct of single employees. Where there is a works council, it has to be involved.',
  ],
  openHeading: '6. Open points for the controller',
  openMeans: 'The program cannot answer these questions.',
  open: [
    'Legal basis for whoever says yes, and why consent is freely given:',
    'Legal basis for others in the marked area, of whom it is noticed only that a face is there:',
    'Whether an age band is offered, and how that is assessed (Art. 9 GDPR, AI Act):',
    'Whether interests in sensitive subjects are offered, and why (Art. 9 GDPR):',
    'Controller with address; joint controllership with advertisers, if any:',
    'Advice of the data protection officer, with date:',
    'Views of data subjects or their representatives; involvement of the works council:',
    'Where the screen stands, who else passes there, whether children are to be expected:',
    'Whether all buttons can be reached from a wheelchair:',
    'Where the door notice hangs, and since when:',
    'Who has access to the computer, the PIN and the data folder:',
    'Whether cameras of others in the shop record the same scene:',
    'Which residual risk remains, and whether the supervisory authority has to be consulted:',
    'Next review, date and signature:',
  ],
}
