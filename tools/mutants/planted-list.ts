import { askAllTheSame, mainBundle, type Patch } from '../../e2e/fixtures/patched-application.ts'

/** A promise broken in the built player, and the end-to-end test that must fail on it. */
export type Planted = {
  readonly promise: string
  /** What the broken player does. */
  readonly breaks: string
  readonly patches: readonly Patch[]
  /** The test: its file in `e2e/`, and its title or the end of it. */
  readonly file: string
  readonly title: string
  /** What the failing test must say. A player that does not even start fails a test as well, and proves nothing. */
  readonly because: RegExp
}

/** How these tests are run: those that take longer than a whole run has time for are among them. */
export const plantedEnvironment = { ASKFIRST_THOROUGH: 'yes', ASKFIRST_MORE_SCENES: 'yes', FORCE_COLOR: '0' } as const

const main = mainBundle
const vision = 'main/vision.js'
const page = 'renderer/assets/player-*.js'
const packages = 'main/chunks/read-manifest-*.js'
const receipts = 'main/chunks/set-aside-receipts.node-*.js'

/** One for each promise at least, P17 apart: that anyone can verify is what this list is for. */
export const planted: readonly Planted[] = [
  {
    promise: 'P1',
    breaks: 'any page gets any permission',
    patches: [
      askAllTheSame,
      { file: main, find: 'return question.permission === "media"', replace: 'return true || question' },
      { file: main, find: '\n\t"camera",\n\t"display-capture"', replace: '\n\t"display-capture"' },
    ],
    file: 'p01-no-camera-before-a-yes.spec.ts',
    title: 'P1: a page under foreign control neither opens a camera nor gives a yes',
    because: /"modern": "open"/,
  },
  {
    promise: 'P2',
    breaks: 'the stop key does nothing',
    patches: [{ file: main, find: 'code === "Escape" || code === keys.stop', replace: 'code === "Escape"' }],
    file: 'p02-leaving-is-as-easy.spec.ts',
    title: 'P2: the mapped stop key closes the camera and ends the vision process',
    because: /the session is over[\s\S]*Received: +"mirror"/,
  },
  {
    promise: 'P3',
    breaks: 'an address is fetched at the start',
    patches: [
      {
        file: main,
        find: 'await forbidCoreDumps();',
        replace: "await forbidCoreDumps(); fetch('http://10.213.77.99/').catch(() => {});",
      },
    ],
    file: 'p03-only-on-this-device.spec.ts',
    title: 'start, loop and quit without a test driver: no packet, no listener',
    because: /> *\d+ \|.*network\.packets\(\)/,
  },
  {
    promise: 'P4',
    breaks: 'a picture is kept in a file',
    patches: [
      {
        file: vision,
        find: 'frame.pixels.fill(0);',
        replace:
          "globalThis.process.getBuiltinModule('node:fs').writeFileSync(new URL('./kept', import.meta.url), frame.pixels); frame.pixels.fill(0);",
      },
    ],
    file: 'p04-no-picture-left.spec.ts',
    title: 'in no process that goes on, and in no file',
    because: /out\/main\/kept/,
  },
  {
    promise: 'P4',
    breaks: 'a picture is kept as a PNG',
    patches: [
      {
        file: vision,
        find: 'frame.pixels.fill(0);',
        replace: `{
          const { writeFileSync } = globalThis.process.getBuiltinModule('node:fs');
          const { crc32, deflateSync } = globalThis.process.getBuiltinModule('node:zlib');
          const number = (value) => Buffer.from([value >>> 24, value >>> 16, value >>> 8, value]);
          const chunk = (name, data) => {
            const named = Buffer.concat([Buffer.from(name), data]);
            return Buffer.concat([number(data.length), named, number(crc32(named))]);
          };
          const row = frame.width * 3;
          const rows = Array.from({ length: frame.height }, (_, y) => [
            Buffer.from([0]),
            frame.pixels.subarray(y * row, (y + 1) * row),
          ]);
          writeFileSync(new URL('./kept.png', import.meta.url), Buffer.concat([
            Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
            chunk('IHDR', Buffer.concat([number(frame.width), number(frame.height), Buffer.from([8, 2, 0, 0, 0])])),
            chunk('IDAT', deflateSync(Buffer.concat(rows.flat()))),
            chunk('IEND', Buffer.alloc(0)),
          ]));
          frame.pixels.fill(0);
        }`,
      },
    ],
    file: 'p04-no-picture-left.spec.ts',
    title: 'in no process that goes on, and in no file',
    because: /out\/main\/kept\.png/,
  },
  {
    promise: 'P4',
    breaks: 'dumps of its processes are allowed',
    patches: [{ file: main, find: 'await forbidCoreDumps();', replace: '' }],
    file: 'p04-no-dump-left.spec.ts',
    title: 'no process of the player may leave a dump, whichever was there first',
    because: /"limit": "unlimited unlimited"/,
  },
  {
    promise: 'P5',
    breaks: 'the border lets pass what does not fit its schema',
    patches: [
      {
        file: main,
        find: /if \(!parsed\.success\) return void 0;\s+const record = parsed\.data;/,
        replace: 'const record = parsed.success ? parsed.data : message;',
      },
    ],
    file: 'p05-only-coarse-words.spec.ts',
    title: 'P5: anything but a coarse record ends the session, and the vision process has no other way out',
    because: /"record-invalid"/,
  },
  {
    promise: 'P6',
    breaks: 'the age model tells the sex as well',
    patches: [
      {
        file: 'models/age_model-weights_manifest.json',
        find: '{"name":"fc/age/bias","shape":[1]',
        replace: '{"name":"fc/gender/bias","shape":[2]',
      },
    ],
    file: 'p06-no-identification.spec.ts',
    title: 'P6: no weight that is built can tell a person, a sex or an emotion',
    because: /fc\/gender\/bias: sex/,
  },
  {
    promise: 'P7',
    breaks: 'a second face is no doubt',
    // What a look saw is not noted: neither two of three nor a long suspicion comes about.
    patches: [
      { file: vision, find: 'return [seen, ...looks].slice(0, 3);', replace: 'return [false, ...looks].slice(0, 3);' },
    ],
    file: 'p07-the-yes-belongs-to-one-face.spec.ts',
    title: 'second-beside: the words are dropped, it pauses, and nobody else is read',
    // Two faces, and it goes on.
    because: /it pauses or ends[\s\S]*Received( string)?: +"watching"/,
  },
  {
    promise: 'P8',
    breaks: 'the picture is cut at the wrong side of the zone',
    patches: [
      {
        file: 'renderer/assets/capture-*.js',
        find: 'const left = mirror ? 1 - zone.x - zone.width : zone.x;',
        replace: 'const left = 0;',
      },
    ],
    file: 'p08-outside-the-marked-area.spec.ts',
    title: 'P8: in the player, the picture that reaches the vision process knows nothing of what is beside the zone',
    because: /> *\d+ \|.*equals\(first\)\)\.toBe\(true\)/,
  },
  {
    promise: 'P9',
    breaks: 'the sheet does not say that it is not for children',
    patches: [{ file: page, find: 'element("p", { class: "not-for-children" }, text.notForChildren), ', replace: '' }],
    file: 'p09-not-for-children.spec.ts',
    title: 'P9: the sheet says first of all that it is not for children',
    because: /Nicht für Kinder/,
  },
  {
    promise: 'P10',
    breaks: 'the screen says less than is known',
    patches: [
      {
        file: main,
        find: 'answers().visionRecord(record);',
        replace:
          'answers().visionRecord(record.type === "words" ? { ...record, words: { audience: record.words.audience } } : record);',
      },
    ],
    file: 'p10-this-is-all-i-know.spec.ts',
    title: 'P10: what is shown is what came over the border, and nothing of it is read aloud (de)',
    // What was left is on the screen, what was taken away is not.
    because: /\n +"Wer: eine Person",\n *- +"Abstand: nah"/,
  },
  {
    promise: 'P11',
    breaks: 'whoever is seen is offered less',
    patches: [
      {
        file: page,
        find: /shop\.offers\.map\(/,
        replace: 'shop.offers.slice(document.querySelector(".known") ? 1 : 0).map(',
      },
    ],
    file: 'p11-informed-and-free.spec.ts',
    title: 'P11: "All offers" is the same list for everyone, whatever is known of them',
    because: /> *\d+ \|.*toEqual\(forAll\)/,
  },
  {
    promise: 'P12',
    breaks: 'a programme for camera words alone is played',
    patches: [
      {
        file: packages,
        find: 'if (underSignal.has(playlist) && !forAll.has(playlist)) report',
        replace: 'if (false) report',
      },
    ],
    file: 'p18-what-no-package-may-do.spec.ts',
    title: 'P12: a package with a programme for those alone who let themselves be seen is not played',
    because: /-\s+"not-for-all"/,
  },
  {
    promise: 'P13',
    breaks: 'receipts say when somebody was there',
    patches: [
      {
        file: receipts,
        find: 'receiptSchema = strictObject({',
        replace: 'receiptSchema = strictObject({ at: string(),',
      },
      {
        file: receipts,
        find: /return \{\s+kind,\s+wording,/,
        replace: 'return { at: new Date().toISOString(), kind, wording,',
      },
    ],
    file: 'p13-what-a-session-leaves.spec.ts',
    title: 'P13, P14: of a session by touch a count is left, and while it is on nobody is told more than that',
    because: /"at"|\bat:/,
  },
  {
    promise: 'P14',
    breaks: 'the status says what is on the screen in a session',
    patches: [
      {
        file: main,
        find: '\tplaying: () => state.tracks.session ? duringSession(state.content) : playingNow(state.content, seen.shown())',
        replace: '\tplaying: () => playingNow(state.content, seen.shown())',
      },
    ],
    file: 'p13-what-a-session-leaves.spec.ts',
    title: 'P13, P14: of a session by touch a count is left, and while it is on nobody is told more than that',
    because: /"item"/,
  },
  {
    promise: 'P15',
    breaks: 'the sentence does not wait for the camera',
    patches: [
      {
        file: main,
        find: 'if (mayOpen || isOpen || clock.monotonic() < waiting.openingUntil) {',
        replace: 'if (false) {',
      },
    ],
    file: 'p15-visible-forgetting.spec.ts',
    title: 'P15: a camera that does not close is not said to be closed, and what holds it is killed',
    because: /> *\d+ \|.*saidTooEarly/,
  },
  {
    promise: 'P16',
    breaks: 'a self-test that found something broken is not heeded',
    patches: [askAllTheSame],
    file: 'p16-does-not-ask.spec.ts',
    title: 'P16: a player whose own locks are broken plays on, and asks nobody',
    because: /> *\d+ \|.*(self-test-failed|toHaveCount)/,
  },
  {
    promise: 'P18',
    breaks: 'alcohol is played to whoever the camera sees',
    patches: [
      { file: packages, find: 'if (restricted && underSignal.has(playlist.id)) report', replace: 'if (false) report' },
    ],
    file: 'p18-what-no-package-may-do.spec.ts',
    title: 'P18: a package with alcohol under a camera word is not played',
    because: /-\s+"restricted-under-signal"/,
  },
]
