import { useCallback } from 'react'
import { requestPage } from '../http/request-page.ts'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { useLoad } from '../use-load.ts'

/** A page for paper, shown before it is printed. */
export function Paper({ path, title }: Readonly<{ path: string; title: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => requestPage(token, path)), [path]))
  return <Loaded within of={loading} title={title}>{(page) => <Sheet page={page} title={title} />}</Loaded>
}
