import { bucketFiles, type Files } from '@nen-nep/service-kit'
import { startFauxqs } from 'fauxqs'

/** A real bucket of its own for one test file. */
export async function freshBucket(): Promise<{ files: Files; stop: () => Promise<void> }> {
  const server = await startFauxqs({ port: 0, logger: false })
  server.createBucket('files')
  const files = bucketFiles('files', { AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${server.port}`, AWS_REGION: 'ap-southeast-1', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' })
  return { files, stop: () => server.stop() }
}
