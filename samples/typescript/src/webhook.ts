import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import type { Api } from './api.js'
import { graphql } from './generated/gql.js'

const REGISTER = graphql(`
  mutation Register($structure: ID!, $nom: ID!, $adresse: String!) {
    registerWebhook(structure: $structure, nom: $nom, adresse: $adresse, genres: [FICHE_ACTIVEE, FICHE_RETOURNEE]) {
      secret
    }
  }
`)

/** A CloudEvent, as the API sends it. */
export type Notice = { id: string; type: string; subject: string; time: string; data: { genre: string; objetId: string; motif?: string } }

/**
 * Has notices of a structure sent to an address.
 *
 * @param kept the file where the secret is kept: it is shown once
 * @returns the secret that signs them
 */
export async function register(api: Api, structure: string, nom: string, adresse: string, kept: string): Promise<string> {
  const { registerWebhook } = await api.ask(REGISTER, { structure, nom, adresse })
  if (!registerWebhook.secret) return readFile(kept, 'utf8')
  await writeFile(kept, registerWebhook.secret, { mode: 0o600 })
  return registerWebhook.secret
}

/**
 * Receives what is sent there, verified, each notice once: it is sent at least once, again until it is answered 2xx.
 *
 * @param onNotice called with each; where it fails, the notice will come again
 * @returns what ends it, once it listens
 */
export async function receive(host: string, port: number, secret: string, onNotice: (notice: Notice) => Promise<void> | void) {
  const webhook = new Webhook(secret)
  const seen = new Set<string>()
  const server = createServer(async (request, response) => {
    try {
      const notice = webhook.verify(await text(request), headers(request.headers)) as Notice
      const id = String(request.headers['webhook-id'])
      if (!seen.has(id)) {
        await onNotice(notice)
        seen.add(id)
      }
      response.writeHead(204).end()
    } catch (problem) {
      if (!(problem instanceof WebhookVerificationError)) console.error(problem)
      response.writeHead(problem instanceof WebhookVerificationError ? 401 : 500).end()
    }
  })
  server.listen(port, host)
  await once(server, 'listening')
  return () => {
    server.close()
    server.closeAllConnections()
  }
}

function headers(all: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(Object.entries(all).map(([name, value]) => [name, String(value)]))
}
