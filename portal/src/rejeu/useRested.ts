import { useEffect, useState } from 'react'

/** Follows a value that moves fast, once it rests. */
export function useRested<T>(value: T, after = 180): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), after)
    return () => clearTimeout(timer)
  }, [value, after])
  return rested
}
