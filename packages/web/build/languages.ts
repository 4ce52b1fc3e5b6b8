import react from '@vitejs/plugin-react'
import { build, type BuildOptions, type Plugin, type Rolldown } from 'vite'

/** Nothing inline, so that the site's policy (`script-src 'self'; style-src 'self'; font-src` by default `'self'`) needs no exception. */
const common: BuildOptions = { assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2022', reportCompressedSize: false }

/** How one set of scripts is built: the files of a language begin with its tag, so that the worker keeps one set and lets the other be. */
export const setOf = (language: 'vi' | 'en', input: string): BuildOptions => ({
  ...common,
  rolldownOptions: { input, output: { entryFileNames: language === 'en' ? 'assets/en-[name]-[hash].js' : 'assets/[name]-[hash].js', chunkFileNames: `assets/${language}-[name]-[hash].js` } },
})

/** Takes the English words (`words.en.ts`) wherever a page asks for the Vietnamese ones (`words.vi.ts`). */
export const inEnglish = (): Plugin => ({
  name: 'in-english',
  enforce: 'pre',
  resolveId(source, importer) {
    return source.endsWith('.vi.ts') ? this.resolve(source.replace(/\.vi\.ts$/, '.en.ts'), importer, { skipSelf: true }) : null
  },
})

async function englishSet(root: string) {
  const made = await build({ root, configFile: false, logLevel: 'warn', plugins: [react(), inEnglish()], build: { ...setOf('en', 'src/main.tsx'), write: false } })
  if (!('output' in made)) throw new Error('The English pages were not built as one set.')
  return made.output
}
const nameOfEntry = (files: readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[]) => files.find((file) => file.type === 'chunk' && file.isEntry)?.fileName ?? ''

/** Builds the English set beside the Vietnamese one and tells the start script where it begins; the Vietnamese scripts are fetched along with the page, as if there were no other. */
export function secondLanguage(root: string): Plugin {
  let english: Awaited<ReturnType<typeof englishSet>> | undefined
  return {
    name: 'second-language',
    async config(_, { command }) {
      if (command === 'build') english = await englishSet(root)
      return { define: { ENGLISH: JSON.stringify(english ? `/${nameOfEntry(english)}` : '') } }
    },
    generateBundle() {
      for (const file of english ?? []) this.emitFile({ type: 'asset', fileName: file.fileName, source: file.type === 'chunk' ? file.code : file.source })
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const main = Object.values(bundle).find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith('src/main.tsx'))
        return main?.type !== 'chunk' ? [] : [main.fileName, ...main.imports].map((name) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` }, injectTo: 'head' as const }))
      },
    },
  }
}
