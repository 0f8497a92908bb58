import type { AreaWords } from './area.de.ts'

/** The area before the screen, and how it is tried, in English. */
export const areaInEnglish: AreaWords = {
  title: 'Area in front of the screen',
  intro: 'Only what lies in the frame is looked at. Everything else is cut away before anything else happens.',
  outside: 'Not looked at',
  inside: 'Customers stand here',
  move: 'Move the whole area',
  edges: { left: 'Left edge', right: 'Right edge', top: 'Top edge', bottom: 'Bottom edge' },
  at: (percent, lying) => `${percent}% from the ${lying ? 'left' : 'top'}`,
  size: (width, height) => `${width}% of the width, ${height}% of the height.`,
  hint: 'Drawn from the camera’s side: left is the camera’s left. On the screen it is as in a mirror. Drag the edges, or touch one and press the arrow keys.',
  reset: 'As it was at first',
  try: 'Try it at the screen',
  tryMeans:
    'Stand where customers stand. The screen and this window say in words how well the camera finds you; you never see a picture. On the same screen, this window steps aside and comes back by itself.',
  armed: 'Now press the button on the screen',
  armedMeans: 'Agree as a customer would. Without your yes the camera stays off. After two minutes it stops waiting.',
  looking: 'The camera is looking …',
  done: 'Done',
  words: {
    'no-face': {
      what: 'No face',
      todo: 'Stand in front of the screen. If somebody stands there already, point the camera at that place.',
    },
    'too-small': {
      what: 'Too far away',
      todo: 'Step nearer. If customers always stand that far away, move the camera nearer to them.',
    },
    'too-near': {
      what: 'Too near',
      todo: 'Step back. If customers always stand that near, make the area larger, or move the camera away from them.',
    },
    outside: {
      what: 'Across the edge',
      todo: 'Part of the face is outside the area. Move the area or one of its edges.',
    },
    good: { what: 'Good', todo: 'The camera finds a face at this place. Try the places left and right of it, too.' },
    'second-face': { what: 'More than one person', todo: 'Ask the others to step aside, or make the area narrower.' },
    'too-dark': {
      what: 'Too dark, or covered',
      todo: 'See whether anything covers the camera, such as its shutter. If not, add light. A lamp behind the camera helps; a window behind the customer makes it worse.',
    },
    'turned-camera': {
      what: 'The camera is turned',
      todo: 'Change “Camera is turned by” above until this message changes.',
    },
  },
}
