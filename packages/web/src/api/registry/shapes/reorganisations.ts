/** An organisation that a reorganisation makes, with whoever and whatever goes to it. */
export type Into = Readonly<{ name: string; type: string; memberIds?: readonly string[]; childIds?: readonly string[] }>
/** What is to be reorganised, from which civil day, and by which decision. */
export type Asked = Readonly<{ kind: string; orgIds: readonly string[]; targetId?: string; into?: readonly Into[]; on: string; decisionNo?: string }>
