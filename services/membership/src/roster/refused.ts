import { fileMessages } from './messages.vi.ts'

export type FileCode = keyof typeof fileMessages

/** Why a whole file cannot be read: a stable code, a Vietnamese sentence with the remedy, and what the sentence names. */
export class FileRefused extends Error {
  readonly code: FileCode
  readonly detail: Readonly<Record<string, string>>

  constructor(code: FileCode, detail: Readonly<Record<string, string>> = {}) {
    super(fileMessages[code](detail))
    this.name = 'FileRefused'
    this.code = code
    this.detail = detail
  }
}

/** Refuses the file; never returns, so callers keep their narrowing. */
export function refuseFile(code: FileCode, detail: Readonly<Record<string, string>> = {}): never {
  throw new FileRefused(code, detail)
}
