import { afterEach, expect, it, vi } from 'vitest'
import { asOnePerson } from './signedIn'

const refused = (status: number, code: string) => Response.json({ errors: [{ extensions: { code } }] }, { status })
const first = { header: 'X-CSRF-TOKEN', token: 'first' }
const second = { header: 'X-CSRF-TOKEN', token: 'second' }
const later = () => new Promise((passed) => setTimeout(passed))

/** The tokens that were sent; each is answered by the next of these. */
function program(...answers: Response[]) {
  const sent: (string | null)[] = []
  vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
    sent.push(new Headers(init.headers).get('X-CSRF-TOKEN'))
    return Promise.resolve(answers.shift())
  })
  return sent
}

afterEach(() => vi.unstubAllGlobals())

it.each([
  [401, 'UNAUTHENTICATED'],
  [403, 'CSRF'],
])('what is asked when the session is over is done in the next one (%s %s)', async (status, code) => {
  const sent = program(refused(status, code), Response.json({ data: 'done' }))
  let csrf = first
  const onSignedOut = vi.fn()
  const person = asOnePerson(() => csrf, onSignedOut)

  const answer = person.fetch('/graphql', { method: 'POST' })
  await vi.waitFor(() => expect(onSignedOut).toHaveBeenCalledTimes(1))
  await later()
  expect(sent).toEqual(['first'])
  csrf = second
  person.resume()

  expect(await (await answer).json()).toEqual({ data: 'done' })
  expect(sent).toEqual(['first', 'second'])
})

it('nothing is asked while the session is known to be over', async () => {
  const sent = program(Response.json({ data: 'done' }))
  let csrf: typeof second | null = null
  const person = asOnePerson(() => csrf, vi.fn())

  const answer = person.fetch('/graphql')
  await later()
  expect(sent).toEqual([])
  csrf = second
  person.resume()

  expect((await answer).status).toBe(200)
  expect(sent).toEqual(['second'])
})

it('what is forbidden is answered at once', async () => {
  program(refused(403, 'FORBIDDEN'))
  const onSignedOut = vi.fn()

  expect((await asOnePerson(() => first, onSignedOut).fetch('/graphql')).status).toBe(403)
  expect(onSignedOut).not.toHaveBeenCalled()
})

it('whoever is signed in and answered that nobody is is told so in the end', async () => {
  const sent = program(...[1, 2, 3].map(() => refused(401, 'UNAUTHENTICATED')))
  const person = asOnePerson(
    () => first,
    () => void later().then(() => person.resume()),
  )

  expect((await person.fetch('/graphql')).status).toBe(401)
  expect(sent).toHaveLength(3)
})

it('what waits is given up where somebody else comes', async () => {
  const sent = program(refused(401, 'UNAUTHENTICATED'))
  const person = asOnePerson(
    () => first,
    () => void later().then(() => person.close()),
  )

  await expect(person.fetch('/graphql')).rejects.toThrow()
  person.resume()
  expect(sent).toHaveLength(1)
})

it('what nobody waits for any more is not asked again', async () => {
  const sent = program(refused(401, 'UNAUTHENTICATED'))
  const leaving = new AbortController()
  const person = asOnePerson(
    () => first,
    () => leaving.abort(),
  )

  await expect(person.fetch('/graphql', { signal: leaving.signal })).rejects.toThrow()
  person.resume()
  await later()
  expect(sent).toHaveLength(1)
})
