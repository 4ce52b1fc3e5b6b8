// What is reckoned again because facts were set right: of members, of whoever leads a body, of bodies.
export { reckonAbove, reckonAround, reckonLeaders } from './collective/again.ts'
export { reckonRecord, reckonTask } from './score/again.ts'
