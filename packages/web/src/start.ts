import { keptLanguage, type Language } from './language/device.ts'
import './styles/index.css'

/** Where the scripts of each language begin. */
declare const SETS: Readonly<Record<Language, string>>

const open = (language: Language): Promise<unknown> => import(/* @vite-ignore */ SETS[language])
// Where the chosen set cannot be had (a device that went offline before it was kept), Vietnamese is better than nothing.
open(keptLanguage()).catch(() => open('vi'))
