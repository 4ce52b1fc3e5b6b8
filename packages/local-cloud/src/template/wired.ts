import * as v from 'valibot'

// Strict wherever a property decides who is called with what: a wiring we do not know must stop the start, not be skipped.
const ignored = v.optional(v.unknown())
const count = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.number())
const Key = v.array(v.object({ AttributeName: v.string(), KeyType: v.picklist(['HASH', 'RANGE']) }))
const Index = v.object({
  IndexName: v.string(),
  KeySchema: Key,
  Projection: v.object({ ProjectionType: v.picklist(['ALL', 'KEYS_ONLY', 'INCLUDE']), NonKeyAttributes: v.optional(v.array(v.string())) }),
})

export const Table = v.strictObject({
  TableName: ignored, AttributeDefinitions: v.array(v.object({ AttributeName: v.string(), AttributeType: v.picklist(['S', 'N', 'B']) })), KeySchema: Key,
  GlobalSecondaryIndexes: v.optional(v.array(Index)), LocalSecondaryIndexes: v.optional(v.array(Index)),
  StreamSpecification: v.optional(v.object({ StreamViewType: v.picklist(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES']) })),
  TimeToLiveSpecification: v.optional(v.object({ AttributeName: v.optional(v.string()), Enabled: v.boolean() })),
  BillingMode: ignored, DeletionProtectionEnabled: ignored, PointInTimeRecoverySpecification: ignored, SSESpecification: ignored, Tags: ignored,
  TableClass: ignored, WarmThroughput: ignored, OnDemandThroughput: ignored, ContributorInsightsSpecification: ignored, ProvisionedThroughput: ignored,
})

export const Function = v.strictObject({
  FunctionName: ignored, Code: v.strictObject({ S3Bucket: ignored, S3Key: v.string() }), Handler: v.string(), Runtime: v.pipe(v.string(), v.startsWith('nodejs')),
  Environment: v.optional(v.object({ Variables: v.record(v.string(), v.string()) }), { Variables: {} }),
  MemorySize: v.optional(count, 128), Timeout: v.optional(count, 3),
  Architectures: ignored, Description: ignored, KmsKeyArn: ignored, LoggingConfig: ignored, ReservedConcurrentExecutions: ignored, Role: ignored, Tags: ignored, TracingConfig: ignored,
})

export const Mapping = v.strictObject({
  EventSourceArn: v.string(), FunctionName: v.string(), BatchSize: v.optional(count), Enabled: v.optional(v.boolean(), true),
  FilterCriteria: v.optional(v.strictObject({ Filters: v.array(v.strictObject({ Pattern: v.string() })) })),
  FunctionResponseTypes: v.optional(v.array(v.literal('ReportBatchItemFailures')), []),
  MaximumBatchingWindowInSeconds: v.optional(count, 0), StartingPosition: v.optional(v.picklist(['TRIM_HORIZON', 'LATEST']), 'TRIM_HORIZON'),
  BisectBatchOnFunctionError: v.optional(v.boolean(), false), ScalingConfig: v.optional(v.strictObject({ MaximumConcurrency: v.optional(count) })), Tags: ignored,
})

export const InvokeConfig = v.strictObject({
  FunctionName: v.string(), Qualifier: ignored, MaximumRetryAttempts: v.optional(count), MaximumEventAgeInSeconds: ignored,
  DestinationConfig: v.optional(v.strictObject({ OnFailure: v.optional(v.strictObject({ Destination: v.string() })) })),
})

const Redrive = v.strictObject({ deadLetterTargetArn: v.string(), maxReceiveCount: count })
export const Queue = v.strictObject({
  QueueName: ignored, VisibilityTimeout: v.optional(count), DelaySeconds: v.optional(count), MessageRetentionPeriod: v.optional(count), MaximumMessageSize: v.optional(count),
  RedrivePolicy: v.optional(Redrive), ReceiveMessageWaitTimeSeconds: ignored, SqsManagedSseEnabled: ignored, KmsMasterKeyId: ignored, KmsDataKeyReusePeriodSeconds: ignored, RedriveAllowPolicy: ignored, Tags: ignored,
})

export const Bus = v.strictObject({ Name: v.string(), Description: ignored, DeadLetterConfig: ignored, KmsKeyIdentifier: ignored, LogConfig: ignored, Policy: ignored, Tags: ignored })
const Transformer = v.strictObject({ InputPathsMap: v.optional(v.record(v.string(), v.string()), {}), InputTemplate: v.string() })
const Target = v.strictObject({ Arn: v.string(), InputTransformer: v.optional(Transformer), Id: ignored, DeadLetterConfig: ignored, RetryPolicy: ignored, RoleArn: ignored })
export const Rule = v.strictObject({
  Name: ignored, Description: ignored, RoleArn: ignored, EventBusName: v.optional(v.string(), 'default'),
  EventPattern: v.record(v.string(), v.unknown()), State: v.optional(v.picklist(['ENABLED', 'DISABLED']), 'ENABLED'), Targets: v.array(Target),
})
export const Archive = v.strictObject({ ArchiveName: ignored, Description: ignored, KmsKeyIdentifier: ignored, SourceArn: v.string(), EventPattern: v.optional(v.record(v.string(), v.unknown()), {}), RetentionDays: v.optional(count, 0) })

export const Schedule = v.strictObject({
  Name: ignored, Description: ignored, GroupName: ignored, KmsKeyArn: ignored, StartDate: ignored, EndDate: ignored, FlexibleTimeWindow: ignored,
  ScheduleExpression: v.string(), ScheduleExpressionTimezone: v.optional(v.string()), State: v.optional(v.picklist(['ENABLED', 'DISABLED']), 'ENABLED'),
  Target: v.strictObject({
    Arn: v.string(), RoleArn: ignored, Input: v.optional(v.string(), '{}'), DeadLetterConfig: v.optional(v.strictObject({ Arn: v.string() })),
    RetryPolicy: v.optional(v.strictObject({ MaximumRetryAttempts: v.optional(count), MaximumEventAgeInSeconds: ignored })),
  }),
})

export const Api = v.strictObject({ Name: ignored, Description: ignored, ProtocolType: v.literal('HTTP'), DisableExecuteApiEndpoint: ignored, CorsConfiguration: ignored, Tags: ignored, RouteSelectionExpression: ignored })
export const Route = v.strictObject({
  ApiId: v.string(), RouteKey: v.string(), Target: v.string(), AuthorizationType: v.optional(v.picklist(['NONE', 'JWT']), 'NONE'),
  AuthorizerId: v.optional(v.string()), AuthorizationScopes: v.optional(v.array(v.string()), []), OperationName: ignored,
})
export const Integration = v.strictObject({
  ApiId: v.string(), IntegrationType: v.literal('AWS_PROXY'), IntegrationUri: v.string(), PayloadFormatVersion: v.literal('2.0'),
  IntegrationMethod: ignored, Description: ignored, TimeoutInMillis: v.optional(count),
})
export const Authorizer = v.strictObject({
  ApiId: v.string(), Name: ignored, AuthorizerType: v.literal('JWT'), IdentitySource: v.tuple([v.literal('$request.header.Authorization')]),
  JwtConfiguration: v.strictObject({ Audience: v.array(v.string()), Issuer: v.string() }),
})
export const Stage = v.object({ ApiId: v.string(), StageName: v.literal('$default') })

export const Pool = v.object({
  LambdaConfig: v.optional(v.strictObject({ UserMigration: v.optional(v.string()), DefineAuthChallenge: ignored, CreateAuthChallenge: ignored, VerifyAuthChallengeResponse: ignored }), {}),
  EmailConfiguration: v.optional(v.object({ From: v.optional(v.string()) }), {}),
})
export const Client = v.object({
  UserPoolId: v.string(), CallbackURLs: v.optional(v.array(v.string()), []), LogoutURLs: v.optional(v.array(v.string()), []),
  AccessTokenValidity: v.optional(count), AllowedOAuthScopes: v.optional(v.array(v.string()), []),
})
export const Bucket = v.object({
  LifecycleConfiguration: v.optional(v.object({ Rules: v.array(v.object({ Prefix: v.optional(v.string(), ''), ExpirationInDays: v.optional(count), Status: v.string() })) })),
  NotificationConfiguration: v.optional(v.never('a bucket that notifies is not wired here')),
})
export const Secret = v.object({
  SecretString: v.optional(v.string()),
  GenerateSecretString: v.optional(v.strictObject({ PasswordLength: v.optional(count, 32), ExcludePunctuation: ignored, IncludeSpace: ignored, ExcludeCharacters: ignored })),
})
export const Anything = v.record(v.string(), v.unknown())
