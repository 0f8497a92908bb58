import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { describe, expect, onTestFinished, test } from 'vitest'
import { noteProcess } from '../base/processes/noted-process.node.ts'
import { manualClock } from '../base/time/manual-clock.ts'
import { followEnd } from './process-end.node.ts'

/** A utility process of which the engine says what the test wants, around one that really is there. */
class SaidProcess extends EventEmitter {
  readonly real = spawn('sleep', ['30'])
  readonly noted = noteProcess(this.real.pid ?? 0)
  pid: number | undefined = undefined
  asked = 0
  kill(): void {
    this.asked += 1
  }
  say(what: 'spawn' | 'exit'): void {
    this.pid = what === 'spawn' ? this.real.pid : undefined
    this.emit(what)
  }
}

function follow() {
  const child = new SaidProcess()
  onTestFinished(() => void child.real.kill('SIGKILL'))
  const clock = manualClock()
  const told: string[] = []
  const end = followEnd(child, clock, { told: () => told.push('told'), gone: () => told.push('gone') })
  const hasEnded = () => expect.poll(() => child.noted.exists(), { timeout: 15_000 }).toBe(false)
  return { child, clock, told, hasEnded, ...end }
}

describe.runIf(process.platform === 'linux')('P15: the end of the process that had pictures', () => {
  test('is not what the engine says while the system still has it; it is killed, and gone only then', async () => {
    const { child, clock, told, hasEnded } = follow()
    child.say('spawn')
    child.say('exit')
    clock.advance(180)
    expect([told, child.noted.exists()]).toEqual([['told'], true])
    clock.advance(20)
    await hasEnded()
    clock.advance(20)
    expect(told).toEqual(['told', 'gone'])
    clock.advance(1_000)
    expect(told).toEqual(['told', 'gone'])
  })

  test('is told at once where it does not exist any more', async () => {
    const { child, told } = follow()
    child.say('spawn')
    child.real.kill('SIGKILL')
    await once(child.real, 'exit')
    child.say('exit')
    expect(told).toEqual(['told', 'gone'])
  })

  test('is asked for as soon as it exists, and forced where it has not come within 200 ms', async () => {
    const { child, clock, end, told, hasEnded } = follow()
    end()
    expect(child.asked).toBe(0)
    child.say('spawn')
    expect(child.asked).toBe(1)
    clock.advance(190)
    expect(child.noted.exists()).toBe(true)
    clock.advance(10)
    await hasEnded()
    child.say('exit')
    end()
    expect([told, child.asked]).toEqual([['told', 'gone'], 1])
  })

  test('is told of one that never was', () => {
    const { child, told } = follow()
    child.say('exit')
    expect(told).toEqual(['told', 'gone'])
  })
})
