import { useEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CombinedError } from 'urql'
import { readRefusal, type Refusal } from '../graphql'
import { Button, RefusalBanner } from '../ui'
import { sayInstant } from '../ui/time'
import { useRested } from './useRested'

export type Change = { path: string; old: string | null; new: string | null; libelle: string }
export type AskDifference = (from: string, to: string) => Promise<{ changes?: readonly Change[]; error?: CombinedError }>

/**
 * What is different between two instants, whichever is the earlier one.
 *
 * @param ask the same from one render to the next
 */
export function Compared(p: {
  from: number
  to: number
  ask: AskDifference
  show: (changes: readonly Change[], before: string, after: string) => ReactNode
  onClose: () => void
}) {
  const { t, i18n } = useTranslation(['vie', 'common'])
  const [first, last] = p.from <= p.to ? [p.from, p.to] : [p.to, p.from]
  const to = useRested(last)
  const from = useRested(first)
  const { ask } = p
  const [changes, setChanges] = useState<readonly Change[]>()
  const [refusal, setRefusal] = useState<Refusal>()
  useEffect(() => {
    let current = true
    // Never the future by the clock of this browser.
    void ask(new Date(from).toISOString(), new Date(Math.min(to, Date.now() - 1000)).toISOString()).then((answer) => {
      if (!current) return
      setChanges(answer.changes)
      setRefusal(answer.error && readRefusal(answer.error))
    })
    return () => {
      current = false
    }
  }, [ask, from, to])
  return (
    <section className="card" aria-labelledby="compared">
      <div className="card-head">
        <h2 id="compared">{t('compared')}</h2>
        <Button look="quiet" small icon="close" onPress={p.onClose}>
          {t('stopComparing')}
        </Button>
      </div>
      <RefusalBanner refusal={refusal} quiet />
      {changes && p.show(changes, sayInstant(first, i18n.language, true), sayInstant(last, i18n.language, true))}
    </section>
  )
}
