import { useEffect, useState } from 'react'

const everyMilliseconds = 30_000

/** The present moment in milliseconds since 1970, anew every half a minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMilliseconds)
    return () => clearInterval(timer)
  }, [])
  return now
}
