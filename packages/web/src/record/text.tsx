/** A line that ends the minutes: a post and, in brackets, that it is signed by hand. */
const SIGNED = /^(.+?)\s*(\(ký[^)]*\))$/u

type Post = Readonly<{ post: string; note: string }>
/** The words around minutes: the posts of who signs, and the note beside them. */
export type Frame = Readonly<{ chair: string; taker: string; note: string }>

/** The post that a line leaves room to sign for: one of the minutes' own, where these are known. */
function postIn(line: string, frame: Frame | undefined): Post | undefined {
  if (frame) {
    const own = [frame.chair, frame.taker].find((post) => line === `${post} ${frame.note}`.trim())
    return own === undefined ? undefined : { post: own, note: frame.note }
  }
  const [, post, note] = SIGNED.exec(line) ?? []
  return post === undefined || note === undefined ? undefined : { post, note }
}

/** The text of minutes without the lines to sign that end it, and those lines, in their order. */
export function split(text: string, frame?: Frame): Readonly<{ body: string; posts: readonly Post[] }> {
  const lines = text.trimEnd().split('\n')
  const last = lines.findLastIndex((line) => line.trim() !== '' && !postIn(line.trim(), frame))
  const posts = lines.slice(last + 1).flatMap((line) => postIn(line.trim(), frame) ?? [])
  return { body: lines.slice(0, last + 1).join('\n'), posts }
}

/** Minutes as they are read; on paper the posts stand beside each other, with room above for each hand and name. */
export function MinutesText({ text, frame }: Readonly<{ text: string; frame?: Frame | undefined }>) {
  const { body, posts } = split(text, frame)
  return (
    <>
      {body}
      <span className="noprint">{text.slice(body.length)}</span>
      {posts.length > 0 && <span className="onpaper signing">{posts.map(({ post, note }) => <span key={post}><b>{post}</b><i>{note}</i></span>)}</span>}
    </>
  )
}
