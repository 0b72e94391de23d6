import { Suspense, useEffect, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet, useLocation } from 'react-router'
import { useMe, useSession } from '../connexion'
import { useLate } from '../graphql'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { Icon } from '../ui/Icon'
import { Waiting } from '../ui/Screen'
import { Instant } from '../ui/Time'
import { ActingFor } from './ActingFor'
import { LanguageSwitch } from './LanguageSwitch'
import { navigation } from './navigation'
import './frame.css'

/** What is around every screen: where one can go, who one is, for whom one acts, in what language. */
export function Frame() {
  const { t } = useTranslation('common')
  const me = useMe()
  const { session, leave } = useSession()
  const { pathname } = useLocation()
  const [open, setOpen] = useState(false)
  const [shownFor, setShownFor] = useState(pathname)
  if (shownFor !== pathname) {
    setShownFor(pathname)
    setOpen(false)
  }
  useEffect(() => {
    if (!open) return
    const escape = (e: KeyboardEvent) => e.key === 'Escape' && setOpen(false)
    document.addEventListener('keydown', escape)
    return () => document.removeEventListener('keydown', escape)
  }, [open])
  const groups = navigation
    .map((group) => ({ ...group, items: group.items.filter((it) => it.shown(me)) }))
    .filter((group) => group.items.length > 0)
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <header className="frame-head">
        <button type="button" className="frame-menu" aria-expanded={open} aria-controls="navigation" onClick={() => setOpen(!open)}>
          <Icon name={open ? 'close' : 'menu'} size={20} />
          <span className="visually-hidden">{t('menu')}</span>
        </button>
        <NavLink to="/" className="frame-name">
          {session.logo ? <img src={session.logo} alt="" height="32" /> : <img src="/icon.svg" alt="" width="28" height="28" />}
          <span>{session.name}</span>
        </NavLink>
        {session.mode === 'DEMONSTRATION' && <span className="frame-mode">{t('demonstration')}</span>}
        <div className="frame-who">
          <ActingFor />
          <div className="frame-login">
            <span className="visually-hidden">{t('account')} : </span>
            <Icon name="people" />
            <span>{me.login}</span>
          </div>
          <LanguageSwitch />
          <button type="button" className="button button-quiet button-small" onClick={() => void leave()}>
            <Icon name="exit" />
            <span className="frame-out">{t('signOut')}</span>
          </button>
        </div>
      </header>
      <nav id="navigation" className={`frame-nav${open ? ' frame-nav-open' : ''}`} aria-label={t('navigation')}>
        {groups.map((group) => (
          <div key={group.text ?? 'home'} className="frame-group">
            {group.text && <h2>{t(group.text)}</h2>}
            <ul>
              {group.items.map((it) => (
                <li key={it.to}>
                  <NavLink to={it.to} end={it.exact}>
                    <Icon name={it.icon} />
                    {t(it.text)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <Printed name={session.name} login={me.login} />
      <main id="main" className="frame-main" tabIndex={-1}>
        <Offline />
        <ErrorBoundary key={pathname}>
          <Suspense fallback={<Waiting label={t('loading')} />}>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  )
}

/** What a paper says of itself: by whom and when it was printed, and from where. */
function Printed({ name, login }: { name: string; login: string }) {
  const { t } = useTranslation('common')
  const { pathname, search } = useLocation()
  const [at, setAt] = useState(() => Date.now())
  useEffect(() => {
    const now = () => flushSync(() => setAt(Date.now()))
    window.addEventListener('beforeprint', now)
    return () => window.removeEventListener('beforeprint', now)
  }, [])
  return (
    <p className="print-only frame-printed">
      <strong>{name}</strong> · {t('printedBy', { login })} <Instant at={new Date(at).toISOString()} seconds />, {t('timeOfParis')} · {location.origin}
      {pathname}
      {search}
    </p>
  )
}

const online = (changed: () => void) => {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** That the way to the program is cut, or that it takes long to answer. */
function Offline() {
  const { t } = useTranslation('common')
  const on = useSyncExternalStore(online, () => navigator.onLine)
  const late = useLate()
  if (on && !late) return null
  return (
    <div className="banner banner-warning" role="status">
      <Icon name="cloud" size={20} />
      <p>{t(on ? 'late' : 'offline')}</p>
    </div>
  )
}
