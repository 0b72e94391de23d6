// @vitest-environment jsdom
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { lazy, Suspense, type ComponentType } from 'react'
import { Link, MemoryRouter, Route, Routes } from 'react-router'
import { beforeAll, expect, test } from 'vitest'
import { startTexts } from '../texts'
import { Screen } from './Screen'

beforeAll(async () => {
  window.scrollTo = () => undefined
  await startTexts('fr')
})

test.each(['inside', 'actions'])('the title keeps the focus while a part of the screen is fetched: %s', async (where) => {
  let come: (part: { default: ComponentType }) => void = () => undefined
  const Part = lazy(() => new Promise<{ default: ComponentType }>((fetched) => (come = fetched)))
  render(
    <MemoryRouter>
      <Suspense fallback={<p>Rien</p>}>
        <Routes>
          <Route path="/" element={<Link to="/histoire">Y aller</Link>} />
          <Route
            path="/histoire"
            element={
              <Screen title="Histoire" actions={where === 'actions' && <Part />}>
                {where === 'inside' && <Part />}
              </Screen>
            }
          />
        </Routes>
      </Suspense>
    </MemoryRouter>,
  )
  await userEvent.click(screen.getByRole('link', { name: 'Y aller' }))

  const title = screen.getByRole('heading', { name: 'Histoire' })
  expect(title).toBeVisible()
  expect(title).toHaveFocus()
  expect(screen.queryByText('Rien')).toBeNull()

  come({ default: () => <p>Arrivée</p> })
  expect(await screen.findByText('Arrivée')).toBeVisible()
  expect(title).toHaveFocus()
})
