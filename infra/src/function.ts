import { RemovalPolicy, type Duration } from 'aws-cdk-lib'
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Architecture, Code, Function, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { pin } from './pin.ts'

export type FunctionSpec = Readonly<{
  /** Folder holding `index.mjs`, as the bundler wrote it. */
  code: string
  handler: string
  memoryMb: number
  timeout: Duration
  environment: Record<string, string>
  key: IKey
}>

/** One Lambda function with a log group and a role of its own, which may write that log and nothing else until granted. */
export class ServiceFunction extends Construct {
  readonly lambda: Function
  readonly role: Role

  constructor(scope: Construct, id: string, logicalId: string, spec: FunctionSpec) {
    super(scope, id)
    const logGroup = new LogGroup(this, 'Log', { retention: RetentionDays.THREE_MONTHS, encryptionKey: spec.key, removalPolicy: RemovalPolicy.DESTROY })
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    this.role.addToPolicy(new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }))
    this.lambda = pin(new Function(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(spec.code),
      handler: spec.handler,
      memorySize: spec.memoryMb,
      timeout: spec.timeout,
      environment: spec.environment,
      environmentEncryption: spec.key,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      role: this.role,
    }), logicalId)
  }

  /** Allows these actions on these resources, named one by one. */
  may(actions: readonly string[], ...resources: readonly string[]): this {
    this.role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }))
    return this
  }

  /** Allows these actions on the rows of a table whose partition key begins so, and on no other. */
  mayAt(actions: readonly string[], table: string, ...beginnings: readonly string[]): this {
    const rows = { 'dynamodb:LeadingKeys': beginnings.map((each) => `${each}*`) }
    // Asked of no key, "for all values" would be true; the second line asks that there is one.
    this.role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [table], conditions: { 'ForAllValues:StringLike': rows, Null: { 'dynamodb:LeadingKeys': 'false' } } }))
    return this
  }
}
