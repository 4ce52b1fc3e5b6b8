import { afterEach, beforeEach, test, vi } from 'vitest'
import { expectOrder } from './storm-laws.ts'

beforeEach(() => { vi.spyOn(console, 'warn').mockImplementation(() => undefined) })
afterEach(() => { vi.restoreAllMocks() })

test('in a storm of 2,000 mails each goes once, twice only where no answer came, none to who refuses, urgent ones first, at the pace', () => expectOrder(2_000), 900_000)
