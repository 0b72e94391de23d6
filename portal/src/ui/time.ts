/** Everything is shown in the time of the platform, wherever its reader is. */
export const ZONE = 'Europe/Paris'

const formats = new Map<string, Intl.DateTimeFormat>()
function format(language: string, options: Intl.DateTimeFormatOptions) {
  const key = language + JSON.stringify(options)
  let it = formats.get(key)
  if (!it) formats.set(key, (it = new Intl.DateTimeFormat(language, options)))
  return it
}

/** French says the first of a month as an ordinal, wherever the month is in letters: 1er décembre 2026. */
function inWords(it: Intl.DateTimeFormat, date: Date, language: string) {
  if (language !== 'fr') return it.format(date)
  const parts = it.formatToParts(date)
  const letters = parts.some((one) => one.type === 'month' && !/^\d+$/.test(one.value))
  return parts.map((one) => (letters && one.type === 'day' && one.value === '1' ? '1er' : one.value)).join('')
}

const locale = (language: string) => (language === 'en' ? 'en-GB' : 'fr-FR')

/** 29 novembre 2026, of a day without hour (2026-11-29). */
export const sayDay = (day: string, language: string, style: 'long' | 'short' = 'long') =>
  inWords(
    format(locale(language), {
      timeZone: 'UTC',
      ...(style === 'long' ? { dateStyle: 'long' } : { day: '2-digit', month: '2-digit', year: 'numeric' }),
    }),
    new Date(`${day}T00:00:00Z`),
    language,
  )

export const sayInstant = (at: string | number, language: string, seconds = false) =>
  inWords(
    format(locale(language), {
      timeZone: ZONE,
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      ...(seconds ? { second: '2-digit' } : {}),
    }),
    new Date(at),
    language,
  )

export const sayDayOf = (at: string | number, language: string) =>
  inWords(format(locale(language), { timeZone: ZONE, dateStyle: 'medium' }), new Date(at), language)

/** The calendar day in Paris of an instant, 2026-11-29. */
export const parisDay = (at: string | number | Date) =>
  format('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(at))

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** "il y a 3 jours", "dans 2 heures". */
export function sayDistance(at: string | number, language: string, now = Date.now()): string {
  const seconds = (new Date(at).getTime() - now) / 1000
  const [unit, size] = STEPS.find(([, it]) => Math.abs(seconds) >= it) ?? ['second', 1]
  return new Intl.RelativeTimeFormat(locale(language), { numeric: 'auto' }).format(Math.trunc(seconds / size), unit)
}

/** A length of time in its two largest units: "42 min 07 s", "3 j 04 h", in English "3 d 04 h". */
export function sayLength(milliseconds: number, language: string): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000))
  const two = (it: number) => String(it).padStart(2, '0')
  const [d, h, m, s] = [Math.floor(seconds / 86_400), Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
  if (d > 0) return `${d} ${language === 'en' ? 'd' : 'j'} ${two(h)} h`
  if (h > 0) return `${h} h ${two(m)} min`
  return m > 0 ? `${m} min ${two(s)} s` : `${s} s`
}

export const sayNumber = (it: number, language: string) => new Intl.NumberFormat(locale(language)).format(it)

/** The instant at which a calendar day begins in Paris. */
export function startOfDay(day: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`)
  const parts = (at: number) =>
    Object.fromEntries(
      format('en-GB', { timeZone: ZONE, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' })
        .formatToParts(at)
        .map((it) => [it.type, it.value]),
    )
  const offset = (at: number) => {
    const it = parts(at)
    return Date.parse(`${it['year']}-${it['month']}-${it['day']}T${it['hour']}:${it['minute']}:${it['second']}Z`) - at
  }
  // Twice: the first guess may be on the other side of a change of the clock.
  const guess = utc - offset(utc)
  return new Date(utc - offset(guess)).toISOString()
}

/** Whole days until an instant, negative once it is past. */
export const daysUntil = (at: string, now = Date.now()) => Math.floor((new Date(at).getTime() - now) / 86_400_000)

/** A day, so many days later. */
export const addDays = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
