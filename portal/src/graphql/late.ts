import { useSyncExternalStore } from 'react'

/** How long an answer may take before people are told that they wait. */
export const LATE = 5_000

let late = 0
const listeners = new Set<() => void>()
function change(by: number) {
  late += by
  listeners.forEach((it) => it())
}

/** Asks the program, and counts what has not been answered for long. */
export const fetchAndTell: typeof fetch = async (input, init) => {
  let told = false
  const clock = setTimeout(() => {
    told = true
    change(1)
  }, LATE)
  try {
    return await fetch(input, init)
  } finally {
    clearTimeout(clock)
    if (told) change(-1)
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const isLate = () => late > 0

/** Whether something that was asked for is long in coming. */
export const useLate = () => useSyncExternalStore(subscribe, isLate)
