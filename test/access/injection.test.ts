import { oneMoreName } from './one-more-name.ts'

// Every name on every write is the proof's.
oneMoreName(4)
