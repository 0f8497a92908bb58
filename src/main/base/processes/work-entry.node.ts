import { standBack } from './stand-back.node.ts'

/** What a process of ours for one piece of work does first: it lets everything else go before it, and ends of what nobody expected. */
export function beginWork(): void {
  standBack()
  // Without this a utility process only warns, and goes on in a state that nobody knows.
  process.on('unhandledRejection', () => process.exit(1))
  process.on('uncaughtException', () => process.exit(1))
}
