import { registerHooks } from 'node:module'
import * as v from 'valibot'

// fauxqs 2.4.1 refuses any body above 11 MiB and has no setting for it, where a bucket of AWS takes 5 GB in one request, and services let in 48 MB.
const limit = 'bodyLimit: 11 * 1_048_576'
const wider = 'bodyLimit: 64 * 1_048_576'

const hooks = registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    if (!url.endsWith('/fauxqs/dist/app.js')) return loaded
    const source = v.parse(v.instance(Uint8Array), loaded.source)
    const text = new TextDecoder().decode(source)
    if (!text.includes(limit)) throw new Error('fauxqs says its limit of bodies otherwise than 2.4.1 does')
    return { ...loaded, source: text.replace(limit, wider) }
  },
})
const fauxqs = await import('fauxqs')
hooks.deregister()

/** Starts SQS and S3 in this process, for bodies as large as services let in. */
export const { startFauxqs } = fauxqs
