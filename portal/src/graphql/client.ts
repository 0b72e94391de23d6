import { cacheExchange } from '@urql/exchange-graphcache'
import { createClient as createSocket, type Client as Socket } from 'graphql-ws'
import { Client, fetchExchange, subscriptionExchange } from 'urql'
import { keys, possibleTypes, updates } from './cache'
import { oneSocket } from './connection'
import { asOnePerson, type Csrf } from './signedIn'

/** How a socket is closed whose session is over. */
const SESSION_OVER = 4401

/** How often a socket is asked whether it is still alive, and how long it may take to say so before it is given up. */
const KEEP_ALIVE = 10_000
const DEAD = 5_000

/**
 * The cache warns of two things that are no fault: fields of a type that a union may be and is not, and what has no identity and so is part
 * of what it stands in.
 */
const logger = (severity: 'debug' | 'warn' | 'error', message: string) => {
  if (!/^Invalid (undefined|key):/.test(message) && severity !== 'debug') console[severity](message)
}

/**
 * A client for one person in one language: another person or language gets another client, and with it an empty cache. It outlives their
 * session, and goes on in their next one.
 *
 * @param csrf of the session that there is now; null while it is known to be over
 * @param onSignedOut called for each answer that says that nobody is signed in any more
 */
export function createClient(
  language: string,
  csrf: () => Csrf | null,
  onSignedOut: () => void,
): Client & { resume: () => void; close: () => void } {
  const person = asOnePerson(csrf, onSignedOut)
  const tell = oneSocket()
  let alive: ReturnType<typeof setTimeout> | undefined
  const socket: Socket = createSocket({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    connectionParams: () => ({ csrf: csrf()?.token, acceptLanguage: language }),
    // It would resume with the variables of the first time: whoever listens resumes, from where it was.
    retryAttempts: 0,
    keepAlive: KEEP_ALIVE,
    connectionAckWaitTimeout: KEEP_ALIVE,
    lazyCloseTimeout: 2_000,
    on: {
      connected: () => tell(true),
      ping: (received) => {
        if (!received) alive = setTimeout(() => socket.terminate(), DEAD)
      },
      pong: (received) => {
        if (received) clearTimeout(alive)
      },
      closed: (event) => {
        clearTimeout(alive)
        tell(false)
        if ((event as CloseEvent).code === SESSION_OVER) onSignedOut()
      },
    },
  })
  const client = new Client({
    url: '/graphql',
    preferGetMethod: false,
    fetch: person.fetch,
    fetchOptions: { credentials: 'same-origin', headers: { 'Accept-Language': language } },
    exchanges: [
      cacheExchange({ keys, possibleTypes, updates, logger }),
      subscriptionExchange({
        forwardSubscription(request) {
          return {
            subscribe: (sink) => ({
              unsubscribe: socket.subscribe({ query: request.query ?? '', variables: request.variables }, {
                next: (it) => sink.next(it as Parameters<typeof sink.next>[0]),
                // What a socket fails with may be the event of its closing.
                error: (it) => sink.error(it instanceof Error ? it : new Error('closed')),
                complete: () => sink.complete(),
              }),
            }),
          }
        },
      }),
      fetchExchange,
    ],
  })
  return Object.assign(client, {
    resume: person.resume,
    close: () => {
      person.close()
      // It waits for a connection that may just have been refused.
      Promise.resolve(socket.dispose()).catch(() => undefined)
    },
  })
}
