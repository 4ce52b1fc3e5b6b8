import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { language } from './language/words.vi.ts'
import { tellOpened } from './opened.ts'
import { openSession } from './sign-in/session.ts'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no place for the app')
document.documentElement.lang = language.tag
tellOpened()
// The page behind an invitation's link asks nobody to sign in, so it does not wait for that either.
if (location.pathname !== '/tra-loi') void openSession()
createRoot(place).render(<StrictMode><App /></StrictMode>)
// Where the browser has none (an old one, or a site without a certificate), the pages work as long as there is a network.
if ('serviceWorker' in navigator) navigator.serviceWorker.register(language.worker).catch(() => undefined)
