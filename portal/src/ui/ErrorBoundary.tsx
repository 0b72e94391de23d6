import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What the portal itself could not do; the rest of it goes on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed?: Error }> {
  override state: { failed?: Error } = {}
  static getDerivedStateFromError(failed: Error) {
    return { failed }
  }
  override render() {
    return this.state.failed ? <Failure of={this.state.failed} /> : this.props.children
  }
}

/** Says that a screen stopped, and offers to load it again. */
export function Failure({ of }: { of: unknown }) {
  const { t } = useTranslation('common')
  return (
    <div className="failure" role="alert">
      <h1>{t('brokenTitle')}</h1>
      <p>{t('broken')}</p>
      <p className="muted">
        <code>{of instanceof Error ? of.message : String(of)}</code>
      </p>
      <button type="button" className="button button-primary" onClick={() => location.reload()}>
        {t('reload')}
      </button>
    </div>
  )
}
