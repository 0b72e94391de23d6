import { afterEach } from 'vitest'

// A machine that is busy is slow, not wrong: what waits for an element waits as long as its test may take. What a test drew goes
// with it: timers of components that are left would fire when there is no document any more.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { cleanup, configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: 50_000 })
  afterEach(cleanup)
}
