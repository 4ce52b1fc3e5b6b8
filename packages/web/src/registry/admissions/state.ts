import { words } from './words.vi.ts'

const states: Readonly<Record<string, string>> = words.states
const names: Readonly<Record<string, string>> = words.stepNames
export const stateText = (state: string) => states[state] ?? state
export const stepText = (step: string) => names[step] ?? step
