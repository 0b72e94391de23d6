import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sayDay, sayDistance, sayInstant, sayLength } from './time'

/** An instant, in Paris; how far it is on hovering. */
export function Instant({ at, seconds = false }: { at: string; seconds?: boolean }) {
  const { i18n } = useTranslation()
  return (
    <time dateTime={at} title={sayDistance(at, i18n.language)}>
      {sayInstant(at, i18n.language, seconds)}
    </time>
  )
}

export function Day({ day, style = 'long' }: { day: string; style?: 'long' | 'short' }) {
  const { i18n } = useTranslation()
  return <time dateTime={day}>{sayDay(day, i18n.language, style)}</time>
}

/** How far an instant is. Counted anew where it is another: what has just happened is not to come. */
export function Distance({ at }: { at: string }) {
  return <DistanceFromNow key={at} at={at} />
}

function DistanceFromNow({ at }: { at: string }) {
  const { i18n } = useTranslation()
  const now = useNow(60_000)
  return (
    <time dateTime={at} title={sayInstant(at, i18n.language)} className="distance">
      {sayDistance(at, i18n.language, now)}
    </time>
  )
}

/** What is left until an instant, second by second. Never spoken: what it waits for is announced when it comes. */
export function Countdown({ until }: { until: string }) {
  const { i18n } = useTranslation()
  const now = useNow(1_000)
  return (
    <time dateTime={until} role="timer" aria-live="off" className="countdown">
      {sayLength(new Date(until).getTime() - now, i18n.language)}
    </time>
  )
}

/** The time that it is, again after each period. */
export function useNow(period: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), period)
    return () => clearInterval(clock)
  }, [period])
  return now
}
