import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Where `npm run dev` finds the API, identity and runtime configuration: the one-machine edition at its usual address.
const cloud = 'http://localhost:8080'
const served = ['/config.json', '/identity', '/membership', '/meetings', '/evaluations', '/notifications']

/** Nothing inline, so that the site's policy (`script-src 'self'; style-src 'self'; font-src` by default `'self'`) needs no exception. */
export default defineConfig({
  plugins: [react()],
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2022', reportCompressedSize: false },
  server: { proxy: Object.fromEntries(served.map((path) => [path, cloud])) },
})
