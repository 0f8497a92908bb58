import { useEffect, useState } from 'react'

/** Counts down from what main last said; main alone decides when an attempt is taken. */
export function useCountdown(seconds: number): number {
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    setPassed(0)
    if (seconds === 0) return
    const timer = setInterval(() => setPassed((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [seconds])
  return Math.max(0, seconds - passed)
}
