import { Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectOwnership, type LifecycleRule } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { pin } from './pin.ts'

const week: LifecycleRule = { expiration: Duration.days(7), noncurrentVersionExpiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) }
const replaced: LifecycleRule = { noncurrentVersionExpiration: Duration.days(30) }
/** Prefixes of the file bucket and how long a file stays: what people send or fetch goes after a week; a replaced claim check after thirty days. */
export const prefixes = { uploads: week, exports: week, rosters: replaced, contacts: replaced, trees: replaced } as const
export type Prefix = keyof typeof prefixes

const closed = { blockPublicAccess: BlockPublicAccess.BLOCK_ALL, enforceSSL: true, minimumTLSVersion: 1.2, removalPolicy: RemovalPolicy.RETAIN } as const

/** The private bucket: uploads by presigned PUT from the web's own address, and the files that events name. Who read what is in the access log's bucket for a year. */
export class Files extends Construct {
  readonly bucket: Bucket
  readonly log: Bucket

  constructor(scope: Construct, { key, webUrl }: { key: IKey; webUrl: string }) {
    super(scope, 'Files')
    this.log = pin(new Bucket(this, 'Log', {
      ...closed,
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    }), 'AccessLog')
    this.bucket = pin(new Bucket(this, 'Bucket', {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      versioned: true,
      serverAccessLogsBucket: this.log,
      serverAccessLogsPrefix: 'files/',
      lifecycleRules: Object.entries(prefixes).map(([name, rule]) => ({ id: name, prefix: `${name}/`, ...rule })),
      cors: [{ allowedOrigins: [webUrl], allowedMethods: [HttpMethods.PUT, HttpMethods.GET], allowedHeaders: ['content-type', 'content-length', 'x-amz-*'], exposedHeaders: ['etag'], maxAge: 3600 }],
    }), 'Files')
  }
}
