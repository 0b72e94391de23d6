import { createClient, type Client } from 'graphql-ws'
import WebSocket from 'ws'
import type { TypedDocumentString } from './generated/graphql.js'

type Violation = { code: string; path: string | null; message: string }
type GraphQLProblem = { message: string; extensions?: { code?: string; violations?: Violation[]; correlationId?: string } }

/** What the API refuses, by a code that never changes; every broken rule is in violations at once. /docs says what to do about each. */
export class Refusal extends Error {
  readonly code: string
  readonly violations: Violation[]

  constructor(problem: GraphQLProblem) {
    super(problem.message)
    this.code = problem.extensions?.code ?? 'INTERNAL'
    this.violations = problem.extensions?.violations ?? []
  }
}

const RETRYABLE = ['UNAVAILABLE', 'TOO_MANY_REQUESTS', 'VUE_EN_CONSTRUCTION']
const TRIES = 5

const pause = (failures: number) => new Promise((resolve) => setTimeout(resolve, 2 ** failures * 250))

/** The API, as one user sees it. */
export class Api {
  readonly #url: string
  readonly #authorization: string
  readonly #socket: Client

  /**
   * @param url of the program, without /graphql
   * @param authorization the header of every call: "Bearer ..." of an installation, "Basic ..." of the demonstration
   */
  constructor(url: string, authorization: string) {
    this.#url = new URL('/graphql', url).toString()
    this.#authorization = authorization
    this.#socket = createClient({
      url: this.#url.replace(/^http/, 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { Authorization: authorization },
      lazyCloseTimeout: 1_000,
      // whoever follows asks again themselves, from the last message on
      retryAttempts: 0,
    })
  }

  /** What is asked for, or the refusal. What will pass is tried again: every command of this client may be repeated. */
  async ask<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#once(document, variables)
      } catch (problem) {
        const passes = problem instanceof Refusal ? RETRYABLE.includes(problem.code) : problem instanceof TypeError
        if (!passes || attempt === TRIES) throw problem
        await pause(attempt)
      }
    }
  }

  async #once<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/graphql-response+json',
        'Accept-Language': 'fr',
        Authorization: this.#authorization,
      },
      body: JSON.stringify({ query: document.toString(), variables }),
    })
    const answer = (await response.json()) as { data?: R; errors?: [GraphQLProblem, ...GraphQLProblem[]] }
    if (answer.errors) throw new Refusal(answer.errors[0])
    return answer.data as R
  }

  /**
   * What a subscription sends, until it ends or the caller stops listening. After a cut it is asked for again.
   *
   * @param variables those of that moment: the last message known is among them, so that none is missed and none comes twice
   */
  async *follow<R, V extends Record<string, unknown>>(document: TypedDocumentString<R, V>, variables: () => V): AsyncGenerator<R> {
    for (let failures = 0; ;) {
      try {
        for await (const message of this.#socket.iterate<R>({ query: document.toString(), variables: variables() })) {
          const problem = message.errors?.[0]
          if (problem) throw new Refusal(problem as GraphQLProblem)
          if (message.data) yield message.data
          failures = 0
        }
        return
      } catch (problem) {
        if (Array.isArray(problem)) throw new Refusal(problem[0] as GraphQLProblem)
        if (problem instanceof Refusal || ++failures === TRIES) throw problem
        await pause(failures)
      }
    }
  }

  close() {
    return this.#socket.dispose()
  }
}
