import { LONGEST, type Line } from './siretList'

/** How many requests are under way at a time. */
export const AT_ONCE = 4
/** After as many that nothing answered, one after the other, the batch stops by itself: what stands in the way will last. */
const TRIES = 5
const FIRST_WAIT = 1_000

export type Outcome =
  /** Asked, by this delegation. */
  | { is: 'asked'; delegation: string; nom: string }
  /** Refused, for good. */
  | { is: 'refused'; code: string; message: string; delegation?: string; correlationId?: string }
  /** Nothing was decided: the same may be sent again. */
  | { is: 'passing'; code: string; message: string }
  /** Nobody is signed in any more. */
  | { is: 'stopped' }

export type Item = Line & { outcome?: Exclude<Outcome, { is: 'passing' | 'stopped' }> }
export type State = {
  /** What its requests are named after, so that one that is sent again is the same. */
  id: string
  ficheId: string
  file: string
  items: Item[]
  running: boolean
  /** Why it stopped by itself. */
  halted?: { code: string; message: string }
}

export type Send = (request: { id: string; ficheId: string; siret: string }) => Promise<Outcome>

/** What a request is named: the same each time that it is sent. */
export const requestId = (lot: string, siret: string) => `lot-${lot}-${siret}`

/** Ten letters and digits. */
export const newId = (random = crypto.getRandomValues(new Uint8Array(10))) =>
  [...random].map((it) => '0123456789abcdefghijklmnopqrstuv'[it % 32]).join('')

export const due = (state: State) => state.items.filter((it) => it.siret && !it.reject && !it.outcome)
export const count = (state: State) => {
  const sendable = state.items.filter((it) => !it.reject)
  return {
    total: sendable.length,
    done: sendable.filter((it) => it.outcome).length,
    asked: sendable.filter((it) => it.outcome?.is === 'asked').length,
    refused: sendable.filter((it) => it.outcome?.is === 'refused').length,
    rejected: state.items.length - sendable.length,
  }
}

/**
 * Asks a list of structures for delegations, a few at a time. Each request has a name of its own, so that whatever happens to the
 * browser, going on from what was kept asks nobody twice.
 */
export class Lot {
  private readonly listeners = new Set<() => void>()
  private readonly flying = new Set<string>()
  private failures = 0
  /** Whether it was running when its screen was left. */
  private left: boolean | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private state: State,
    private readonly send: Send,
    private readonly keep: (state: State) => void = () => undefined,
  ) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  readonly read = () => this.state

  resume() {
    if (due(this.state).length === 0) return
    this.failures = 0
    this.left = undefined
    this.change({ running: true, halted: undefined })
    this.fill()
  }

  /** What is under way is still answered; nothing more is sent. */
  pause() {
    clearTimeout(this.timer)
    this.change({ running: false })
  }

  /** Sends nothing more, and stays ready to go on where it was left: the screen that shows it is left. */
  leave() {
    clearTimeout(this.timer)
    this.left = this.state.running
    this.change({ running: false })
  }

  private change(part: Partial<State>) {
    this.state = { ...this.state, ...part }
    this.keep({ ...this.state, running: this.left ?? this.state.running })
    this.listeners.forEach((it) => it())
  }

  private fill() {
    const room = this.failures > 0 ? 1 : AT_ONCE
    for (const item of due(this.state)) {
      if (!this.state.running || this.flying.size >= room) return
      if (!this.flying.has(item.siret!)) void this.run(item.siret!)
    }
  }

  private async run(siret: string) {
    this.flying.add(siret)
    const outcome = await this.send({ id: requestId(this.state.id, siret), ficheId: this.state.ficheId, siret })
    this.flying.delete(siret)
    if (outcome.is === 'stopped') return this.change({ running: false })
    if (outcome.is === 'passing') {
      this.failures++
      if (!this.state.running) return
      if (this.failures >= TRIES) return this.change({ running: false, halted: { code: outcome.code, message: outcome.message } })
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.fill(), FIRST_WAIT * 2 ** (this.failures - 1))
      return
    }
    this.failures = 0
    const items = this.state.items.map((it) => (it.siret === siret && !it.reject ? { ...it, outcome } : it))
    const over = items.every((it) => it.reject || it.outcome)
    this.change(over ? { items, running: false } : { items })
    if (!over) this.fill()
  }
}

const KEY = (login: string, ficheId: string) => `lot ${login} ${ficheId}`

export function keepLot(login: string, state: State) {
  try {
    sessionStorage.setItem(KEY(login, state.ficheId), JSON.stringify(state))
  } catch {
    // Full: the requests that were made are known by the list of delegations all the same.
  }
}
export const forgetLot = (login: string, ficheId: string) => sessionStorage.removeItem(KEY(login, ficheId))

/** What was kept of a batch, if it can be gone on with. */
export function keptLot(login: string, ficheId: string): State | undefined {
  try {
    const it = JSON.parse(sessionStorage.getItem(KEY(login, ficheId)) ?? 'null') as State | null
    return it && it.ficheId === ficheId && Array.isArray(it.items) && it.items.length <= LONGEST ? it : undefined
  } catch {
    return undefined
  }
}

/** A value of a table that spreadsheets open: in quotes where it has to be, and never taken for a formula. */
export function cell(value: string | number): string {
  const text = String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
