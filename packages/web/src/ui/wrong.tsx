import { Theirs } from '../language/theirs.tsx'

/** Why a press did nothing, beside the button. */
export const Wrong = ({ words }: Readonly<{ words: string | undefined }>) => <div role="alert">{words !== undefined && <Theirs says={words} look="note bad" />}</div>
