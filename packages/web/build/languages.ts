import react from '@vitejs/plugin-react'
import { build, type BuildOptions, type HtmlTagDescriptor, type Plugin } from 'vite'
import { kitsOf, type Kit } from './kits.ts'
import { entryOf, firstOf, pageOf, parts, type Files } from './parts.ts'

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

/** All scripts of one language. Their names begin with its tag, so that the worker keeps one set and lets the other be. */
async function setOf(root: string, language: 'vi' | 'en'): Promise<Files> {
  const chunkFileNames = ({ name }: Readonly<{ name: string }>) => `assets/${language}-${name.replace(/~.*/, '')}-[hash].js`
  const output = { entryFileNames: `assets/${language}-[name]-[hash].js`, chunkFileNames, codeSplitting: parts }
  const made = await build({ root, configFile: false, logLevel: 'warn', plugins: [react(), ...(language === 'en' ? [inEnglish()] : [])], build: { ...common, write: false, copyPublicDir: false, rolldownOptions: { input: 'src/main.tsx', output } } })
  if (!('output' in made)) throw new Error(`The pages in ${language} were not built as one set.`)
  return made.output
}

/** The pages that one presses at the foot of a phone, by address. Their scripts are fetched beside the first one, not after it has run. */
const opened = { '/': 'year/hub/now.tsx', '/buoi-hop': 'meetings/list.tsx', '/nhiem-vu': 'tasks/tasks.tsx', '/dang-vien': 'people/people.tsx', '/lich': 'plan/plan.tsx', '/tong-quan': 'board/board.tsx', '/danh-gia': 'year/hub/hub.tsx', '/viec-khac': 'more/more.tsx' }
const ahead = (files: Files, at: string) => Object.fromEntries(Object.entries(opened).map(([path, module]) => [path, pageOf(files, module).map((name) => `/${name}`.slice(at.length, -'.js'.length))]))
/** What the start script is told of a set; the development server has one set and fetches nothing ahead. */
function begun(language: 'vi' | 'en', files: Files) {
  const at = `/assets/${language}-`
  return files.length === 0 ? { begin: '/src/main.tsx', at, ahead: {} } : { begin: `/${entryOf(files).fileName}`, at, ahead: ahead(files, at) }
}

/** Builds a set of scripts for each language and tells the start script where they begin. The Vietnamese one is fetched along with the page, as if there were no other. */
export function languages(root: string): Plugin {
  let vi: Files = []
  let en: Files = []
  let kits: readonly Kit[] = []
  return {
    name: 'languages',
    async config(_, { command }) {
      if (command === 'build') {
        [vi, en] = await Promise.all([setOf(root, 'vi'), setOf(root, 'en')])
        kits = [...await kitsOf('vi', vi), ...await kitsOf('en', en)]
      }
      return { define: { SETS: JSON.stringify({ vi: begun('vi', vi), en: begun('en', en) }) } }
    },
    generateBundle() {
      for (const file of [...vi, ...en]) this.emitFile({ type: 'asset', fileName: file.fileName, source: file.type === 'chunk' ? file.code : file.source })
      for (const { fileName, source } of kits) this.emitFile({ type: 'asset', fileName, source })
    },
    transformIndexHtml(): HtmlTagDescriptor[] {
      if (vi.length === 0) return []
      const preloads = firstOf(vi).map((name): HtmlTagDescriptor => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, href: `/${name}` }, injectTo: 'head' }))
      // The worker that keeps the pages for when there is no network finds here what the rest of the page does not name.
      const besides = [...firstOf(en), ...kits.map(({ fileName }) => fileName)]
      return [...preloads, { tag: 'meta', attrs: { name: 'kept', content: besides.map((name) => `/${name}`).join(' ') }, injectTo: 'head' }]
    },
  }
}
