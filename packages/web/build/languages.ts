import react from '@vitejs/plugin-react'
import { build, type BuildOptions, type HtmlTagDescriptor, type Plugin, type Rolldown } from 'vite'

/** Nothing inline, so that the site's policy (`script-src 'self'; style-src 'self'; font-src` by default `'self'`) needs no exception. */
export const common: BuildOptions = { assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2022', reportCompressedSize: false }

/** Takes the English words (`words.en.ts`) wherever a page asks for the Vietnamese ones (`words.vi.ts`). */
export const inEnglish = (): Plugin => ({
  name: 'in-english',
  enforce: 'pre',
  resolveId(source, importer) {
    return source.endsWith('.vi.ts') ? this.resolve(source.replace(/\.vi\.ts$/, '.en.ts'), importer, { skipSelf: true }) : null
  },
})

type Files = readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[]
/** All scripts of one language. Their names begin with its tag, so that the worker keeps one set and lets the other be. */
async function setOf(root: string, language: 'vi' | 'en'): Promise<Files> {
  const output = { entryFileNames: `assets/${language}-[name]-[hash].js`, chunkFileNames: `assets/${language}-[name]-[hash].js` }
  const made = await build({ root, configFile: false, logLevel: 'warn', plugins: [react(), ...(language === 'en' ? [inEnglish()] : [])], build: { ...common, write: false, copyPublicDir: false, rolldownOptions: { input: 'src/main.tsx', output } } })
  if (!('output' in made)) throw new Error(`The pages in ${language} were not built as one set.`)
  return made.output
}
const entryOf = (files: Files) => files.flatMap((file) => (file.type === 'chunk' && file.isEntry ? [file] : []))

/** Builds a set of scripts for each language and tells the start script where they begin. The Vietnamese one is fetched along with the page, as if there were no other. */
export function languages(root: string): Plugin {
  let vi: Files = []
  let en: Files = []
  const begin = (files: Files) => `/${entryOf(files)[0]?.fileName ?? 'src/main.tsx'}`
  return {
    name: 'languages',
    async config(_, { command }) {
      if (command === 'build') [vi, en] = await Promise.all([setOf(root, 'vi'), setOf(root, 'en')])
      return { define: { SETS: JSON.stringify({ vi: begin(vi), en: begin(en) }) } }
    },
    generateBundle() {
      for (const file of [...vi, ...en]) this.emitFile({ type: 'asset', fileName: file.fileName, source: file.type === 'chunk' ? file.code : file.source })
    },
    transformIndexHtml: () => entryOf(vi).flatMap(({ fileName, imports }) => [fileName, ...imports]).map((name): HtmlTagDescriptor => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` }, injectTo: 'head' })),
  }
}
