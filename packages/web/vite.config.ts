import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { common, inEnglish, languages } from './build/languages.ts'

// Where `npm run dev` finds the API, identity and runtime configuration: the one-machine edition at its usual address.
const cloud = 'http://localhost:8080'
const served = ['/config.json', '/identity', '/membership', '/meetings', '/evaluations', '/notifications']

/** Two sets of scripts from one source, Vietnamese and English; the development server has one, English with `--mode en`. */
export default defineConfig(({ mode }) => ({
  plugins: [react(), languages(import.meta.dirname), ...(mode === 'en' ? [inEnglish()] : [])],
  build: common,
  server: { proxy: Object.fromEntries(served.map((path) => [path, cloud])) },
}))
