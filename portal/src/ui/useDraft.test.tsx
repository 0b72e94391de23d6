// @vitest-environment jsdom
import { act, render } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { forgetDrafts, readDraft, useDraft } from './useDraft'

const KEY = 'ma-fiche contacts'

function Typing(p: { login: string; text: string }) {
  const form = useRef<HTMLFormElement>(null)
  const { found } = useDraft<{ nom: string }>(p.login, KEY, 3, form)
  return (
    <form ref={form}>
      <input name="nom" defaultValue={found?.nom ?? p.text} />
    </form>
  )
}

function type(login: string, nom: string) {
  const page = render(<Typing login={login} text="" />)
  const field = page.container.querySelector('input')
  if (field) field.value = nom
  act(() => void vi.advanceTimersByTime(1_000))
  page.unmount()
}

const shownTo = (login: string) => {
  const page = render(<Typing login={login} text="nothing" />)
  const value = page.container.querySelector('input')?.value
  page.unmount()
  return value
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  localStorage.clear()
})

it('what was typed is found again by whoever typed it and by nobody else', () => {
  type('jeanne', 'Barbara Liskov')

  expect(shownTo('jeanne')).toBe('Barbara Liskov')
  expect(shownTo('ada')).toBe('nothing')
})

it('what was typed on another version is not found', () => {
  type('jeanne', 'Barbara Liskov')

  expect(readDraft('jeanne', KEY, 4)).toBeUndefined()
})

it('whoever leaves takes what they typed with them, and nothing of others', () => {
  for (const login of ['jeanne', 'jeanne marie', 'ada']) type(login, login)

  forgetDrafts('jeanne')

  expect(['jeanne', 'jeanne marie', 'ada'].map(shownTo)).toEqual(['nothing', 'jeanne marie', 'ada'])
})
