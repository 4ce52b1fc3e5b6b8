// Bundles the services and writes the template to cdk.out; needs neither network nor credentials.
import { bundleAll } from '@nen-nep/infra/bundle'
import { synth } from '@nen-nep/infra/synth'

/** Bundles, then template; answers the bundles, so that callers can tell what is not written yet. Without checks it takes two seconds instead of seven. */
export async function bundleAndSynth({ checks = true } = {}) {
  const bundles = await bundleAll()
  synth({ checks })
  return bundles
}

if (import.meta.main) {
  for (const { service, entry, bytes, later, written } of await bundleAndSynth()) {
    console.log(`${service}/${entry}`.padEnd(24), written ? `${Math.ceil(bytes / 1024)} KB${later > 1024 ? `, and ${Math.ceil(later / 1024)} KB when asked for` : ''}` : 'not written yet')
  }
}
