import { keptWording, type KeptWording, type Opened, type Worded } from '@nen-nep/service-kit'
import { paperWordingKey } from '../place.ts'
import type { Deps } from '../stores.ts'
import { templates, type PaperKind } from './templates.vi.ts'

/** The papers of meetings, and where their words are kept. */
export const wordedBy = ({ paperWordings }: Pick<Deps, 'paperWordings'>): Worded => ({ of: paperWordings, keyOf: paperWordingKey, templates })
/** The words in force for one kind of paper of an organisation. */
export const keptFor = (deps: Pick<Deps, 'paperWordings'>, door: Pick<Opened, 'table' | 'tree'>, orgId: string, kind: PaperKind): Promise<KeptWording> => keptWording(wordedBy(deps), door, { orgId, kind })
