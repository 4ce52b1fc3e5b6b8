import { text } from '../messages.vi.ts'
import { Page } from '../ui/page.tsx'

/** A path that leads nowhere. */
export const Lost = () => (
  <Page title={text.lost.title}>
    <h1>{text.lost.title}</h1>
    <p>{text.lost.hint}</p>
    <a className="button" href="/">{text.lost.open}</a>
  </Page>
)
