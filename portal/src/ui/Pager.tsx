import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { sayNumber } from './time'

/** Before and after, by cursor: a list that lives has no page numbers. */
export function Pager(p: {
  total: number
  shown: number
  hasPrevious: boolean
  hasNext: boolean
  onFirst?: () => void
  onPrevious: () => void
  onNext: () => void
}) {
  const { t, i18n } = useTranslation('common')
  return (
    <nav className="pager" aria-label={t('pages')}>
      <p>{t('shownOf', { shown: sayNumber(p.shown, i18n.language), count: p.total, total: sayNumber(p.total, i18n.language) })}</p>
      <div className="pager-buttons">
        <Button small icon="back" isDisabled={!p.hasPrevious} onPress={p.onPrevious}>
          {t('previous')}
        </Button>
        <Button small isDisabled={!p.hasNext} onPress={p.onNext}>
          {t('next')}
        </Button>
      </div>
    </nav>
  )
}

type Cursor = string | null | undefined

/** The same of a connection, unless there is nothing in it. */
export function ConnectionPager(p: {
  page: {
    totalCount: number
    nodes: readonly unknown[]
    pageInfo: { hasPreviousPage: boolean; hasNextPage: boolean; startCursor?: Cursor; endCursor?: Cursor }
  }
  onPrevious: (before: Cursor) => void
  onNext: (after: Cursor) => void
}) {
  const { totalCount, nodes, pageInfo } = p.page
  if (totalCount === 0) return null
  return (
    <Pager
      total={totalCount}
      shown={nodes.length}
      hasPrevious={pageInfo.hasPreviousPage}
      hasNext={pageInfo.hasNextPage}
      onPrevious={() => p.onPrevious(pageInfo.startCursor)}
      onNext={() => p.onNext(pageInfo.endCursor)}
    />
  )
}
