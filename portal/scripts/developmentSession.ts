import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'

/**
 * Development only: stands in front of a program and signs calls by Basic authentication with the demonstration account chosen,
 * or the one of the environment variable PORTAL_LOGIN (login:password). Never part of what is built.
 */
export function developmentSession(program: string): Plugin {
  let login = process.env['PORTAL_LOGIN'] ?? ''
  const accounts = 'fournisseur travaux tiers tiers2 lycee college mairie visiteur aife admin audit'.split(' ')
  const authorization = () =>
    login ? `Basic ${Buffer.from(login.includes(':') ? login : `${login}:demo`).toString('base64')}` : undefined
  const json = (response: ServerResponse, status: number, body?: unknown) => {
    response.statusCode = status
    response.setHeader('Content-Type', 'application/json')
    response.end(body === undefined ? '' : JSON.stringify(body))
  }
  const proxied = {
    target: program,
    ws: true,
    changeOrigin: true,
    configure: (proxy: { on: (event: never, listener: never) => void }) => {
      const sign = (request: { setHeader: (name: string, value: string) => void; removeHeader: (name: string) => void }) => {
        const value = authorization()
        if (value) request.setHeader('Authorization', value)
        request.removeHeader('Origin')
      }
      proxy.on('proxyReq' as never, sign as never)
      proxy.on('proxyReqWs' as never, sign as never)
    },
  }
  return {
    name: 'development-session',
    config: () => ({ server: { proxy: { '/graphql': proxied, '/exports': proxied } } }),
    configureServer(server) {
      server.middlewares.use('/portal/session', (request: IncomingMessage, response) => {
        if (request.method === 'GET') {
          json(response, 200, {
            user: login ? { login: login.split(':')[0] } : null,
            mode: 'DEMONSTRATION',
            accounts: accounts.map((it) => ({ login: it, name: it, description: { fr: it, en: it } })),
            csrf: { header: 'X-CSRF-TOKEN', token: 'development' },
            name: 'Raccordement',
            logo: null,
            loginUrl: null,
          })
        } else if (request.url === '/end') {
          login = ''
          json(response, 200, { redirect: null })
        } else {
          let body = ''
          request.on('data', (chunk: Buffer) => (body += chunk.toString()))
          request.on('end', () => {
            login = (JSON.parse(body) as { login: string }).login
            json(response, 204)
          })
        }
      })
      server.middlewares.use('/portal/theme.css', (_request, response) => {
        response.setHeader('Content-Type', 'text/css')
        response.end('')
      })
    },
  }
}
