// Runs fauxqs in a thread of its own: its database writes are synchronous and must not hold up the gateway.
import { Server } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { startFauxqs } from './fauxqs.ts'
import { QueueThreadData } from './queue-thread-data.ts'

// fauxqs 2.4.1 listens on every address of the machine; only this machine may reach it.
const listen = v.parse(v.function(), Reflect.get(Server.prototype, 'listen'))
Reflect.set(Server.prototype, 'listen', function listenOnLoopback(this: Server, options: object, ...rest: unknown[]): unknown {
  const listening: unknown = Reflect.apply(listen, this, [{ ...options, host: '127.0.0.1' }, ...rest])
  return listening
})

const { dataDir, region, queues, buckets } = v.parse(QueueThreadData, workerData)
const server = await startFauxqs({ port: 0, logger: false, defaultRegion: region, dataDir })
for (const { name, attributes } of queues) {
  // Creating a queue that exists would delete its messages.
  if (!server.inspectQueue(name)) server.createQueue(name, { attributes })
}
for (const name of buckets) server.createBucket(name)
parentPort?.on('message', () => {
  void server.stop().then(() => parentPort?.close())
})
parentPort?.postMessage({ port: server.port })
