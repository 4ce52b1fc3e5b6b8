import { keptLanguage, type Language } from './language/device.ts'
import { REFRESH } from './sign-in/names.ts'
import './styles/index.css'

/** Where the scripts of each language begin, and what the pages behind the main addresses need besides: names at one place, without their ending, since this script is read before anything is seen. */
declare const SETS: Readonly<Record<Language, Readonly<{ begin: string; at: string; ahead: Readonly<Record<string, readonly string[]>> }>>>

function open(language: Language): Promise<unknown> {
  const { begin, at, ahead } = SETS[language]
  const scripts = import(/* @vite-ignore */ begin)
  // Who is not signed in sees the way in, and none of that.
  const wanted = sessionStorage.getItem(REFRESH) === null ? [] : ahead[location.pathname] ?? []
  // One at a time: asking for a file takes a slow phone a moment, and between them it can listen.
  for (const name of wanted) setTimeout(() => document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: `${at}${name}.js` })))
  return scripts
}
// Where the chosen set cannot be had (a device that went offline before it was kept), Vietnamese is better than nothing.
open(keptLanguage()).catch(() => open('vi')).catch(() => document.body.classList.add('unbegun'))
