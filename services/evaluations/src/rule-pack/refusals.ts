import { refusals } from '@nen-nep/service-kit'

export const refuse = refusals({
  'rule-pack.not-yours': 'forbidden',
  'rule-pack.one-form': 'invalid',
  'rule-pack.faulty': 'invalid',
  'rule-pack.before-any': 'invalid',
  'rule-pack.looser': 'conflict',
  'rule-pack.changed': 'conflict',
})
