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

const FIRST = 1_000
const LONGEST = 15_000
const pass = (milliseconds: number) => new Promise((passed) => setTimeout(passed, milliseconds))
const answers = () => fetch('/portal/session').then((it) => it.ok, () => false)

/**
 * Loads a part of the portal, again and again while nothing answers; meanwhile people are told that they wait. What cannot be loaded from a
 * program that answers is of another version of it: that fails.
 */
export async function insist<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch {
    change(1)
  }
  try {
    for (let wait = FIRST, answered = false; ; wait = Math.min(2 * wait, LONGEST)) {
      await pass(wait)
      try {
        return await load()
      } catch (failed) {
        if (answered) throw failed
        answered = await answers()
      }
    }
  } finally {
    change(-1)
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const isLate = () => late > 0

/** Whether something that was asked for is long in coming. */
export const useLate = () => useSyncExternalStore(subscribe, isLate)
