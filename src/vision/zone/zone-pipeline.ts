import type { VisionToMain } from '../../contract/workers/vision.ts'
import type { Networks } from '../engine/networks.ts'
import type { Pipeline } from '../pipeline.ts'
import { createCadence } from '../tracking/record-pace.ts'
import { lookAtZone, type ZoneSeen } from './zone-look.ts'

/** From one request for a picture to the next, in milliseconds: a look is twelve runs of the detector at most. */
const lookInterval = 500

/** The word that two of the last three looks agree on, or the newest: one look that missed the face says nothing. */
function settled(looks: readonly ZoneSeen[]): ZoneSeen | undefined {
  return looks.find(({ word }, index) => looks.some((other, at) => at !== index && other.word === word)) ?? looks[0]
}

/** From pictures to what staff are told while they mark the area. Nobody is followed, and nothing of a face is kept. */
export function createZonePipeline(
  networks: Networks,
  now: () => number,
  emit: (record: VisionToMain) => void,
): Pipeline {
  const cadence = createCadence()
  let looks: readonly ZoneSeen[] = []
  return {
    async frame(picture) {
      looks = [await lookAtZone(networks, picture), ...looks].slice(0, 3)
      const seen = settled(looks)
      if (seen && cadence.take(now())) emit({ type: 'zone', ...seen })
    },
    watch: () => undefined,
    patience: () => undefined,
    lapse: () => undefined,
    interval: () => lookInterval,
  }
}
