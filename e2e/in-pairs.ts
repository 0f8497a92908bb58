/**
 * The files of tests that need no face before a camera: what their players say of one is scripted, or they have none. Two
 * of these players share the two cores without getting in each other's way. Where one is needed all the same, in a control
 * of P1 and with the pages that break, it is held for no longer than a moment, and asked for again where it was lost.
 */
export const inPairs = [
  'broken-files',
  'command-line',
  'content-page',
  'editor',
  'ends-in-order',
  'hostile-drawing',
  'non-interference',
  'out-of-sight',
  'outside',
  'p01-no-camera-before-a-yes',
  'p02-a-page-that-breaks',
  'p03-only-on-this-device',
  'p05-only-coarse-words',
  'p08-outside-the-marked-area',
  'p09-not-for-children',
  'p10-this-is-all-i-know',
  'p11-informed-and-free',
  'p12-same-without-a-camera',
  'p13-what-a-session-leaves',
  'p16-does-not-ask',
  'p18-what-no-package-may-do',
  'package',
  'packages',
  'planted-mutants',
  'screen',
  'sessions-soak',
  'settings',
  'transitions-soak',
  'stage/stage',
  'staff-window',
  'start-again',
  'sticks',
] as const
