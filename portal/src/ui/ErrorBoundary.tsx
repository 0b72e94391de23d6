import { Component, type ReactNode } from 'react'
import { withTranslation, type WithTranslation } from 'react-i18next'

type Props = WithTranslation<'common'> & { children: ReactNode }

/** What the portal itself could not do; the rest of it goes on. */
class Boundary extends Component<Props, { failed?: Error }> {
  override state: { failed?: Error } = {}
  static getDerivedStateFromError(failed: Error) {
    return { failed }
  }
  override render() {
    if (!this.state.failed) return this.props.children
    const { t } = this.props
    return (
      <div className="failure" role="alert">
        <h1>{t('brokenTitle')}</h1>
        <p>{t('broken')}</p>
        <p className="muted">
          <code>{this.state.failed.message}</code>
        </p>
        <button type="button" className="button button-primary" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      </div>
    )
  }
}
export const ErrorBoundary = withTranslation('common')(Boundary)
