import { Validations, type Stack } from 'aws-cdk-lib'

/** A rule of cdk-nag that we knowingly do not follow: where, which, and why that is right here. */
export type Exception = Readonly<{ at: RegExp; ids: readonly string[]; reason: string }>

const prefix = (name: string) => `AwsSolutions-IAM5[Resource::<Files.Arn>/${name}/*]`

export const exceptions: readonly Exception[] = [
  {
    at: /\/(Http|Events|Jobs)\/Role\/DefaultPolicy\/Resource$/,
    ids: ['uploads', 'exports', 'rosters', 'contacts', 'trees', 'documents', 'protocols'].map(prefix),
    reason: 'Objects come and go under a prefix, so a grant on files must end in a star; each function holds only the prefixes and verbs of its part.',
  },
  {
    at: /^NenNep\/Api\/Http\/\w+--\w+--(public--\{rest\+\}|openapi\.json|health)\/Resource$/,
    ids: ['AwsSolutions-APIG4'],
    reason: 'Signed links carry their own proof, checked in the service; the description of the interface and the pulse hold nothing of anyone.',
  },
  {
    at: /^NenNep\/Core\/LostEvents\/Resource$/,
    ids: ['AwsSolutions-SQS3'],
    reason: 'It is itself the dead-letter queue of the bus, a use the rule does not look for; it has an alarm.',
  },
  {
    at: /^NenNep\/Core\/LinkSecret\/Resource$/,
    ids: ['AwsSolutions-SMG4'],
    reason: 'A new secret breaks every link in mails already sent, so it is changed by hand when it may have leaked (docs/operations.md), not on a timer.',
  },
  {
    at: /^NenNep\/Evaluations\/Tally\/Role\/DefaultPolicy\/Resource$/,
    ids: ['AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:secretsmanager:<AWS::Region>:<AWS::AccountId>:secret:nen-nep/ballots/*]'],
    reason: 'Every ballot has a key of its own that is made at its opening and destroyed after its count, so the grant must end in a star; only the tally holds it.',
  },
  {
    at: /^NenNep\/Evaluations\/Ballots\/Resource$/,
    ids: ['AwsSolutions-DDB3'],
    reason: 'Point-in-time recovery would let an operator replay in what order ballots came and so who cast which; a lost box is voted again.',
  },
  {
    at: /^NenNep\/Identity\/Pool\/Resource$/,
    ids: ['AwsSolutions-COG2', 'AwsSolutions-COG8'],
    reason: 'Cognito refuses a required second factor together with sign-in by mailed code or passkey; those replace the password, and roles are read afresh at every request. Threat protection (plan PLUS) costs more than all the rest of the product; stolen passwords are not a way in.',
  },
  {
    at: /^NenNep\/Web\/Distribution\/Resource$/,
    ids: ['AwsSolutions-CFR1', 'AwsSolutions-CFR2'],
    reason: 'Members travel, so no country is shut out. The gateway limits the rate and services refuse what they cannot parse; a firewall of its own is the choice of whoever deploys for many.',
  },
  {
    at: /^NenNep\/Web\/Distribution\/Resource$/,
    ids: ['AwsSolutions-CFR3'],
    reason: 'A line with address, path and second for every request would say who cast which ballot when; the gateway logs what operations need, without those.',
  },
  {
    at: /^NenNep\/Web\/Distribution\/Resource$/,
    ids: ['AwsSolutions-CFR4'],
    reason: 'With a certificate of its own the site demands TLS 1.2 (web.ts, by a condition the rule cannot see); only the try-out without a name uses the default of CloudFront.',
  },
]

/** Records the exceptions on the constructs they speak of; one that no longer speaks of anything is refused, so the list stays true. */
export function except(stack: Stack, given: readonly Exception[] = exceptions): void {
  const all = stack.node.findAll()
  for (const { at, ids, reason } of given) {
    const meant = all.filter(({ node }) => at.test(node.path))
    if (meant.length === 0) throw new Error(`No construct matches the exception ${ids.join(', ')} at ${at.source}`)
    for (const construct of meant) for (const id of ids) Validations.of(construct).acknowledge({ id: `AwsSolutions::${id}`, reason })
  }
}
