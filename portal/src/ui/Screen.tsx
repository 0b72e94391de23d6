import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'react-router'
import type { CombinedError } from 'urql'
import { passes, readRefusal } from '../graphql/refusal'
import { RefusalBanner } from './RefusalBanner'

/** As much of the outcome of a query as a screen shows. */
export type Result = { fetching: boolean; data?: unknown; error?: CombinedError; stale?: boolean }

type Props = {
  title: string
  /** One sentence under the title. */
  lead?: ReactNode
  /** Where the screen is, above the title. */
  above?: ReactNode
  actions?: ReactNode
  result?: Result
  retry?: () => void
  children: ReactNode
}

const FIRST_RETRY = 2_000
const LONGEST_RETRY = 15_000

/**
 * A screen: its title, which takes the focus on arrival, what it waits for, and what failed. What is fetched for a part of it, such as its
 * texts, hides that part alone: hidden, the title would lose the focus.
 */
export function Screen({ title, lead, above, actions, result, retry, children }: Props) {
  const { t } = useTranslation('common')
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname, key } = useLocation()
  useEffect(() => {
    document.title = `${title} · ${document.documentElement.dataset['name'] ?? 'Raccordement'}`
  }, [title])
  useEffect(() => {
    // Not where the page was just loaded: there, reading begins at its top.
    if (key !== 'default') heading.current?.focus()
    window.scrollTo(0, 0)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- another query or hash is the same screen
  }, [pathname])
  useRetry(result, retry)
  const refusal = result?.error && readRefusal(result.error)
  const waiting = result !== undefined && result.fetching && result.data === undefined
  return (
    <>
      <div className="screen-head">
        <div>
          {above && <div className="screen-above">{above}</div>}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="screen-lead">{lead}</p>}
        </div>
        {actions && (
          <div className="screen-actions">
            <Suspense>{actions}</Suspense>
          </div>
        )}
      </div>
      <RefusalBanner refusal={refusal} retry={retry} quiet />
      {waiting ? (
        <Waiting label={t('loading')} />
      ) : refusal && result.data === undefined ? null : (
        <Suspense fallback={<Waiting label={t('loading')} />}>{children}</Suspense>
      )}
    </>
  )
}

/** Asks again, less and less often, while the failure is one that passes. */
function useRetry(result?: Result, retry?: () => void) {
  const [tries, setTries] = useState(0)
  const again = useRef(retry)
  useEffect(() => {
    again.current = retry
  })
  const error = result?.error
  useEffect(() => {
    if (!error || !passes(readRefusal(error))) return
    const timer = setTimeout(() => {
      setTries((it) => it + 1)
      again.current?.()
    }, Math.min(FIRST_RETRY * 2 ** tries, LONGEST_RETRY))
    return () => clearTimeout(timer)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a try more is no reason to wait again
  }, [error])
}

/** What is on its way; shown when it takes longer than a blink. */
export function Waiting({ label }: { label: string }) {
  return (
    <div className="waiting" role="status" aria-label={label}>
      <div className="skeleton" />
      <div className="skeleton skeleton-short" />
      <div className="skeleton" />
    </div>
  )
}
