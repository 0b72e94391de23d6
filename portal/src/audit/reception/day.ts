import { addDays, parisDay, startOfDay } from '../../ui/time'

export type Side = 'structure' | 'tiers'
export type Asked = { structure: string; day: string | null; side: Side; environnement: 'PRODUCTION' | 'QUALIFICATION' }

/** Reads a URL. */
export function parseAsked(url: URLSearchParams): Asked {
  const day = url.get('jour')
  return {
    structure: (url.get('structure') ?? '').trim(),
    day: day && /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null,
    side: url.get('cote') === 'tiers' ? 'tiers' : 'structure',
    environnement: url.get('environnement') === 'QUALIFICATION' ? 'QUALIFICATION' : 'PRODUCTION',
  }
}

export function writeAsked(asked: Asked): URLSearchParams {
  const url = new URLSearchParams()
  if (asked.structure) url.set('structure', asked.structure)
  if (asked.day) url.set('jour', asked.day)
  if (asked.side === 'tiers') url.set('cote', 'tiers')
  if (asked.environnement === 'QUALIFICATION') url.set('environnement', 'QUALIFICATION')
  return url
}

/**
 * The first and last instant of a day of Paris, to the millisecond. Of the day that it is, the last is now: null, which the API reads
 * by its own clock.
 */
export function boundsOf(day: string, now = Date.now()): { first: string; last: string | null } {
  const last = Date.parse(startOfDay(addDays(day, 1))) - 1
  return { first: startOfDay(day), last: day === parisDay(now) ? null : new Date(last).toISOString() }
}
