import type {} from 'vitest'
import type { TestProject } from 'vitest/node'
import { startEngine } from './engine.ts'

declare module 'vitest' {
  interface ProvidedContext {
    dynamodb: string
  }
}

/** One engine for a whole test run; each test file makes tables of its own on it. */
export default async function setup(project: TestProject) {
  const engine = await startEngine()
  project.provide('dynamodb', engine.endpoint)
  return engine.stop
}
