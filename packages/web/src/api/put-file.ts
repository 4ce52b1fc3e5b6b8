import { Failure } from '../http/failure.ts'
import { sent } from '../http/writing.ts'

/** Sends a file straight to the bucket, at the address that a service signed for it: no file passes through a service. `onSent` hears how much of it is there, in percent; `fetch` cannot tell. */
export const putFile = (url: string, file: File, onSent: (percent: number) => void = () => undefined): Promise<void> => sent(() => new Promise((resolve, reject) => {
  const put = new XMLHttpRequest()
  put.upload.addEventListener('progress', ({ loaded, total }) => onSent(Math.floor((100 * loaded) / Math.max(total, 1))))
  put.addEventListener('load', () => (put.status < 300 ? resolve() : reject(new Failure('broken'))))
  put.addEventListener('error', () => reject(new Failure('offline')))
  put.open('PUT', url)
  put.send(file)
}))
