import { RemovalPolicy } from 'aws-cdk-lib'
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type BucketProps, type IBucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { pin } from './pin.ts'

const isBucket = (made: unknown): made is IBucket => made instanceof Bucket

/** A bucket that nobody outside may see, that speaks TLS 1.2 or better, and that outlives the stack. */
export function privateBucket(scope: Construct, [id, logicalId]: readonly [string, string], props: BucketProps): IBucket {
  const bucket = pin(new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    removalPolicy: RemovalPolicy.RETAIN,
    ...props,
  }), logicalId)
  // CDK's class leaves out an `undefined` that its own interface forbids under exactOptionalPropertyTypes, which importers of this folder keep on.
  if (!isBucket(bucket)) throw new Error(`${logicalId} is not a bucket`)
  return bucket
}
