import { Duration } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { BucketEncryption, HttpMethods, type IBucket, type LifecycleRule } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { privateBucket } from './bucket.ts'

const week: LifecycleRule = { expiration: Duration.days(7), noncurrentVersionExpiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) }
const replaced: LifecycleRule = { noncurrentVersionExpiration: Duration.days(30) }
/** Prefixes of the file bucket and how long a file stays: what people send or fetch goes after a week; a replaced claim check thirty days after it was replaced or deleted; a meeting's papers and evidence and photos of protocols stay. */
export const prefixes = { uploads: week, exports: week, rosters: replaced, contacts: replaced, trees: replaced, documents: replaced, protocols: replaced } as const
export type Prefix = keyof typeof prefixes

/** The private bucket: uploads by presigned PUT from the web's own address, and the files that events name. Who read what is in the access log's bucket for a year. */
export class Files extends Construct {
  readonly bucket: IBucket
  readonly log: IBucket

  constructor(scope: Construct, { key, webUrl }: { key: IKey; webUrl: string }) {
    super(scope, 'Files')
    this.log = privateBucket(this, ['Log', 'AccessLog'], { lifecycleRules: [{ expiration: Duration.days(365) }] })
    this.bucket = privateBucket(this, ['Bucket', 'Files'], {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      versioned: true,
      serverAccessLogsBucket: this.log,
      serverAccessLogsPrefix: 'files/',
      lifecycleRules: Object.entries(prefixes).map(([name, rule]) => ({ id: name, prefix: `${name}/`, ...rule })),
      cors: [{
        allowedOrigins: [webUrl],
        allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
        allowedHeaders: ['content-type', 'content-length', 'x-amz-*'],
        exposedHeaders: ['etag'],
        maxAge: 3600,
      }],
    })
  }
}
