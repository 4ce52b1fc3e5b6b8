/** Why a press did nothing, beside the button. */
export const Wrong = ({ words }: Readonly<{ words: string | undefined }>) => <div role="alert">{words !== undefined && <p className="note bad">{words}</p>}</div>
