// A machine that is busy is slow, not wrong: what waits for an element waits as long as its test may take.
if (typeof document !== 'undefined') {
  await import('@testing-library/jest-dom/vitest')
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: 50_000 })
}
export {}
