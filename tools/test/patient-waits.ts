import { vi } from 'vitest'

/** What a test waits for comes, or its own time is over: a busy machine may need longer than the second that Vitest gives. */
const patience = 30_000
const { waitFor, waitUntil } = vi
vi.waitFor = (check, options = patience) => waitFor(check, options)
vi.waitUntil = (check, options = patience) => waitUntil(check, options)
