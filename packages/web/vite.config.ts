import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { inEnglish, secondLanguage, setOf } from './build/languages.ts'

// Where `npm run dev` finds the API, identity and runtime configuration: the one-machine edition at its usual address.
const cloud = 'http://localhost:8080'
const served = ['/config.json', '/identity', '/membership', '/meetings', '/evaluations', '/notifications']

/** Two sets of scripts from one source, Vietnamese and English; while developing it is one, English with `--mode en`. */
export default defineConfig(({ mode }) => ({
  plugins: [react(), secondLanguage(import.meta.dirname), ...(mode === 'en' ? [inEnglish()] : [])],
  build: setOf('vi', 'index.html'),
  server: { proxy: Object.fromEntries(served.map((path) => [path, cloud])) },
}))
