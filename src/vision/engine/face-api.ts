import type { NamedTensorMap, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core'

/** The feature extractor under the age: all that is used of face-api's own text (P6). */
export type FaceApi = {
  readonly AgeGenderNet: new () => {
    readonly faceFeatureExtractor: {
      loadFromWeightMap(weights: NamedTensorMap): void
      forward(input: Tensor3D): Promise<Tensor4D>
    }
  }
}
