import type { NamedTensorMap, Tensor3D, Tensor4D } from '@tensorflow/tfjs-core'

type Network = { loadFromWeightMap(weights: NamedTensorMap): void }
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The detector, the landmark network and the feature extractor under the age: all that is used of face-api (P6). */
export type FaceApi = {
  readonly TinyFaceDetector: new () => Network & {
    /** Boxes and scores, in pixels of the input; `inputSize` is a multiple of 32. */
    locateFaces(
      input: Tensor3D,
      options: { readonly inputSize: number; readonly scoreThreshold: number },
    ): Promise<readonly { readonly box: Box; readonly score: number }[]>
  }
  readonly FaceLandmark68Net: new () => Network & {
    detectLandmarks(
      input: Tensor3D,
    ): Promise<{ readonly positions: readonly { readonly x: number; readonly y: number }[] }>
  }
  readonly AgeGenderNet: new () => {
    readonly faceFeatureExtractor: Network & { forward(input: Tensor3D): Promise<Tensor4D> }
  }
}
