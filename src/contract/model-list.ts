/** The files of one model: what its tensors are called and shaped, and their bytes, each with its SHA-256. */
export type ModelFiles = {
  readonly manifest: string
  readonly manifestSha256: string
  readonly weights: string
  readonly weightsSha256: string
}

/**
 * Every model there may be (P6): nothing that knows a person again, no sex, no emotion. `age` is derived from the
 * dependency's age and gender model without its gender tensors (tools/models).
 */
export const modelList = {
  detector: {
    manifest: 'tiny_face_detector_model-weights_manifest.json',
    manifestSha256: '5d1af4849ac48d5b985f4a9b16010c512353ddd6fcc63d50fd0bc9e9e64296e5',
    weights: 'tiny_face_detector_model.bin',
    weightsSha256: 'b7503ce7df31039b1c43316a9b865cab6a70dd748cc602d3fa28b551503c3871',
  },
  landmarks: {
    manifest: 'face_landmark_68_model-weights_manifest.json',
    manifestSha256: 'ca4886639f86e99b39fed0c155f81b63317225773bd9616716e887b0153389c9',
    weights: 'face_landmark_68_model.bin',
    weightsSha256: '4611ef65c87d836d03d684b30eec4d195d8b219fa1dd58fc58945831c6b9299b',
  },
  age: {
    manifest: 'age_model-weights_manifest.json',
    manifestSha256: 'd07e13bb679258060fc1d57aebab053895c3c22e1b6189b2310993e967481456',
    weights: 'age_model.bin',
    weightsSha256: 'a0ff5fcafb188adeacae7c9d403bbc2aeba6d5e6f6cb48ed6537e2994238203c',
  },
} as const satisfies Record<string, ModelFiles>

export type ModelName = keyof typeof modelList
