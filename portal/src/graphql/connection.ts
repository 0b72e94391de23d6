/** How long after it is connected a listener that was refused has mostly been told; less than the first wait before one listens again. */
export const CALM = 400

let open = 0
const listeners = new Set<() => void>()

/** A socket of live updates that tells whether it is open. */
export function oneSocket(): (isOpen: boolean) => void {
  let counted = false
  return (isOpen) => {
    if (counted === isOpen) return
    counted = isOpen
    open += isOpen ? 1 : -1
    listeners.forEach((it) => it())
  }
}

/** Calls once live updates have been connected for a moment; the answer gives that up. */
export function whenCalm(then: () => void): () => void {
  let clock: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    clearTimeout(clock)
    if (open > 0) clock = setTimeout(then, CALM)
  }
  listeners.add(look)
  look()
  return () => {
    clearTimeout(clock)
    listeners.delete(look)
  }
}
