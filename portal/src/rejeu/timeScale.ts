/** Where instants stand on a line from 0 to 1, and back. */
export type TimeScale = {
  /** The place of an instant; those before and after all are at the ends. */
  project: (at: number) => number
  /** The instant at a place. */
  unproject: (place: number) => number
  /** The long silences, which are drawn shorter than they were. */
  folds: { from: number; to: number }[]
}

const SHORTEST = 1
const LONGEST = 6
/** How much longer than the usual one a silence is to be folded. */
const FOLDED = 8

/**
 * Every step gets room to be pointed at, and the time between two is in proportion, but for long silences: a fiche may live a busy
 * hour, then years.
 *
 * @param instants of steps, oldest first
 * @param now the end of the line
 */
export function timeScale(instants: readonly number[], now: number): TimeScale {
  const stops = [...instants.filter((it) => it < now), now]
  if (stops.length === 1) return { project: (at) => (at < now ? 0 : 1), unproject: () => now, folds: [] }
  const gaps = stops.slice(1).map((it, n) => it - (stops[n] ?? it))
  const usual = median(gaps.filter((it) => it > 0)) || 1
  const weights = gaps.map((it) => SHORTEST + Math.min(it / usual, LONGEST))
  const total = weights.reduce((sum, it) => sum + it, 0)
  const places = [0]
  for (const weight of weights) places.push((places.at(-1) ?? 0) + weight / total)
  places[places.length - 1] = 1
  const between = (value: number, from: readonly number[], to: readonly number[]) => {
    const last = from.length - 1
    if (value <= (from[0] ?? 0)) return to[0] ?? 0
    if (value >= (from[last] ?? 0)) return to[last] ?? 0
    let n = 0
    while ((from[n + 1] ?? 0) <= value) n++
    const [a = 0, b = 0, c = 0, d = 0] = [from[n], from[n + 1], to[n], to[n + 1]]
    return c + ((d - c) * (value - a)) / (b - a)
  }
  return {
    project: (at) => between(at, stops, places),
    unproject: (place) => Math.round(between(place, places, stops)),
    folds: gaps.flatMap((it, n) => (it / usual > FOLDED ? [{ from: places[n] ?? 0, to: places[n + 1] ?? 1 }] : [])),
  }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The last of some steps that had happened at an instant; none before the first. */
export const stepAt = <T extends { at: string }>(steps: readonly T[], at: number): T | undefined =>
  steps.filter((it) => Date.parse(it.at) <= at).at(-1)
