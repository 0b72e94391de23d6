/** What of a life is looked at: an instant, now without one; and the one that it is compared with. */
export type Life = { at: number | null; from: number | null }

const instant = (value: string | null) => {
  const at = value && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value) ? Date.parse(value) : NaN
  return Number.isNaN(at) ? null : at
}

export const parseLife = (url: URLSearchParams): Life => ({ at: instant(url.get('a')), from: instant(url.get('de')) })

export function writeLife({ at, from }: Life): URLSearchParams {
  const url = new URLSearchParams()
  if (at !== null) url.set('a', new Date(at).toISOString())
  if (from !== null) url.set('de', new Date(from).toISOString())
  return url
}
