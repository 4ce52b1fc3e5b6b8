import { keptLanguage } from './language/device.ts'
import './styles/index.css'

/** Where the English set begins; empty while developing, which has one set only. */
declare const ENGLISH: string

const vietnamese = () => import('./main.tsx')
if (ENGLISH === '' || keptLanguage() === 'vi') void vietnamese()
// Where the English set cannot be had (a device that went offline before it was kept), Vietnamese is better than nothing.
else import(/* @vite-ignore */ ENGLISH).catch(vietnamese)
