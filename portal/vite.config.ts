import react from '@vitejs/plugin-react'
import { configDefaults, defineConfig } from 'vitest/config'

/** The program that the development server stands in front of. */
const program = process.env['RACCORDEMENT'] ?? 'http://127.0.0.1:8080'

/** What it answers and the development server does not; it takes requests of its own pages only. */
const answered = ['/graphql', '/portal', '/exports', '/login', '/oauth2', '/actuator']

export default defineConfig({
  // Not among the modules, which an install replaces.
  cacheDir: 'target/vite',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    manifest: true,
    // One sheet for all screens: they draw with one another's components, and a screen that is left leaves its sheet behind.
    cssCodeSplit: false,
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
  server: {
    port: 5173,
    strictPort: true,
    proxy: Object.fromEntries(
      answered.map((path) => [path, { target: program, ws: true, changeOrigin: true, headers: { Origin: program } }]),
    ),
  },
  test: {
    environment: 'node',
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    exclude: [...configDefaults.exclude, 'e2e/**'],
  },
})
