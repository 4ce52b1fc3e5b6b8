import { refusals } from '@nen-nep/service-kit'

export const refuse = refusals({
  'proposal.not-raiser': 'forbidden',
  'proposal.not-answerer': 'forbidden',
  'proposal.own': 'forbidden',
  'proposal.no-superior': 'conflict',
  'proposal.due-in-past': 'invalid',
  'proposal.text-needed': 'invalid',
  'proposal.answered': 'conflict',
  'proposal.other-cell': 'invalid',
})
