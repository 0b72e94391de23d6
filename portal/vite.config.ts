import react from '@vitejs/plugin-react'
import { configDefaults, defineConfig } from 'vitest/config'
import { developmentSession } from './scripts/developmentSession.ts'

/** The program that the development server stands in front of. */
const program = process.env['RACCORDEMENT'] ?? 'http://127.0.0.1:8080'

export default defineConfig(({ command }) => ({
  plugins: [react(), ...(command === 'serve' && !process.env['VITEST'] ? [developmentSession(program)] : [])],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true,
    rollupOptions: {
      output: {
        manualChunks: (id) =>
          /node_modules\/(react|react-dom|scheduler)\//.test(id)
            ? 'react'
            : /node_modules\/(@urql|urql|graphql|graphql-ws|wonka)\//.test(id)
              ? 'graphql'
              : undefined,
      },
    },
  },
  server: { port: 5173, strictPort: true },
  test: {
    environment: 'node',
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    exclude: [...configDefaults.exclude, 'e2e/**'],
  },
}))
