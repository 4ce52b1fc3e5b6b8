import type { Body } from '@nen-nep/testing/year/index'

/** A write that the product said it had done. */
export type Ack = Readonly<{ method: string; path: string; status: number; etag: string | null; body: Body }>

const bodyOf = (text: string): Body => (text.startsWith('{') ? JSON.parse(text) as Body : {})
const isBusy = (status: number) => status === 502 || status === 503 || status === 504

/**
 * A `fetch` that does what a good client does when the line goes dead or the answer is "come again": the same request,
 * with the same key, until it is answered. Keeps every acknowledged write.
 */
export function patientFetch(plain: typeof fetch, { url, heard, asleep }: { url: string; heard: () => void; asleep: () => Promise<void> }) {
  const acks: Ack[] = []
  let repeats = 0
  const addressOf = (input: string | URL | Request) => (input instanceof Request ? input.url : input.toString())
  async function once(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    const response = await plain(input, init)
    const bytes = await response.arrayBuffer()
    const whole = new Response(bytes.byteLength === 0 ? null : bytes, { status: response.status, headers: response.headers })
    const method = init?.method ?? 'GET'
    if (response.ok && method !== 'GET' && addressOf(input).startsWith(url) && !addressOf(input).includes('/_s3')) {
      acks.push({ method, path: addressOf(input).slice(url.length), status: response.status, etag: response.headers.get('etag'), body: bodyOf(Buffer.from(bytes).toString()) })
      heard()
    }
    return whole
  }
  const patient: typeof fetch = async (input, init) => {
    for (const until = Date.now() + 120_000; ;) {
      try {
        const response = await once(input, init)
        if (!isBusy(response.status) || Date.now() > until || addressOf(input).includes('/idle')) return response
      } catch (error) {
        if (Date.now() > until) throw error
      }
      repeats += 1
      await asleep()
      await new Promise((go) => setTimeout(go, 50))
    }
  }
  return { fetch: patient, acks, repeats: () => repeats }
}
