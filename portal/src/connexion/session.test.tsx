// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { SessionProvider, useSession, type Session } from './session'

type Mode = Session['mode']

/** Of nobody where the login is null. */
const session = (login: string | null, mode: Mode): Session => ({
  user: login === null ? null : { login },
  mode,
  accounts: [],
  csrf: { header: 'X-CSRF-TOKEN', token: `of ${login}` },
  name: 'Raccordement',
  logo: null,
  loginUrl: mode === 'OIDC' ? '/oauth2/authorization/portal' : null,
})

function Page() {
  const { session, signedIn, refresh, takeOver } = useSession()
  return (
    <>
      <output>{`${signedIn?.user?.login ?? 'nobody'}, now ${session.user?.login ?? 'nobody'}`}</output>
      <button onClick={() => void refresh()}>look</button>
      <button onClick={takeOver}>take over</button>
    </>
  )
}

/** A page that has seen these one after the other. */
async function seen(mode: Mode, ...logins: (string | null)[]) {
  const answers = logins.map((it) => session(it, mode))
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(answers.length > 1 ? answers.shift() : answers[0])))
  render(
    <SessionProvider waiting={() => null}>
      <Page />
    </SessionProvider>,
  )
  await screen.findByText('look')
  for (let looks = 1; looks < logins.length; looks++) await act(async () => screen.getByText('look').click())
}

const leaves = (login: string) =>
  act(async () => void window.dispatchEvent(new StorageEvent('storage', { key: 'left', newValue: `${login} 1764547200000` })))

const page = () => screen.getByRole('status').textContent

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('a page goes on with the person whose it is', async () => {
  await seen('OIDC', 'jeanne', null)
  expect(page()).toBe('jeanne, now nobody')

  cleanup()
  await seen('OIDC', 'jeanne', null, 'jeanne')
  expect(page()).toBe('jeanne, now jeanne')
})

it('a page stays whose it is where somebody else signed in in another tab, until they take it over', async () => {
  await seen('OIDC', 'jeanne', null, 'ada')
  expect(page()).toBe('jeanne, now ada')

  await act(async () => screen.getByText('take over').click())
  expect(page()).toBe('ada, now ada')
})

it('whoever chooses another account has its page at once', async () => {
  await seen('DEMONSTRATION', 'jeanne', null, 'ada')

  expect(page()).toBe('ada, now ada')
})

it('whoever leaves in another tab leaves here', async () => {
  await seen('OIDC', 'jeanne', null)

  await leaves('jeanne')
  expect(page()).toBe('nobody, now nobody')
})

it('whoever leaves in another tab leaves the pages of others alone', async () => {
  await seen('OIDC', 'jeanne marie', 'ada', null)

  await leaves('ada')
  expect(page()).toBe('jeanne marie, now nobody')
})
