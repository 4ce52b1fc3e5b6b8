/** A line that ends the minutes: a post and, in brackets, that it is signed by hand. */
const SIGNED = /^(.+?)\s*(\(ký[^)]*\))$/u

/** The text of minutes without the lines to sign that end it, and those lines, in their order. */
export function split(text: string): Readonly<{ body: string; posts: readonly Readonly<{ post: string; note: string }>[] }> {
  const lines = text.trimEnd().split('\n')
  const last = lines.findLastIndex((line) => line.trim() !== '' && !SIGNED.test(line.trim()))
  const posts = lines.slice(last + 1).flatMap((line) => {
    const [, post, note] = SIGNED.exec(line.trim()) ?? []
    return post === undefined || note === undefined ? [] : [{ post, note }]
  })
  return { body: lines.slice(0, last + 1).join('\n'), posts }
}

/** Minutes as they are read; on paper the posts stand beside each other, with room above for each hand and name. */
export function MinutesText({ text }: Readonly<{ text: string }>) {
  const { body, posts } = split(text)
  return (
    <>
      {body}
      <span className="noprint">{text.slice(body.length)}</span>
      {posts.length > 0 && <span className="onpaper signing">{posts.map(({ post, note }) => <span key={post}><b>{post}</b><i>{note}</i></span>)}</span>}
    </>
  )
}
