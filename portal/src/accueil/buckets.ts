import { addDays, parisDay } from '../ui/time'

/** How many of some instants fall on each of the last days, in Paris, the oldest day first. */
export function byDay(instants: readonly string[], days: number, today: string): { day: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const at of instants) counts.set(parisDay(at), (counts.get(parisDay(at)) ?? 0) + 1)
  return Array.from({ length: days }, (_, n) => addDays(today, n - days + 1)).map((day) => ({ day, count: counts.get(day) ?? 0 }))
}

/** How many fall due in each of the coming weeks, by the whole days left; what is past counts for the first. */
export function byWeek(daysLeft: readonly number[], weeks: number): number[] {
  const counts = new Array<number>(weeks).fill(0)
  for (const days of daysLeft) {
    const week = Math.max(0, Math.floor(days / 7))
    if (week < weeks) counts[week] = (counts[week] ?? 0) + 1
  }
  return counts
}
