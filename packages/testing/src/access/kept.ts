import type { Call } from '../year/caller.ts'
import { aviary, type Canary } from './canaries.ts'
import type { World } from './world.ts'

/** A world as it is kept in a file, for other runs on a copy of its data. */
export type KeptWorld = Readonly<Pick<World, 'places' | 'actors' | 'administrator'> & { parents: (readonly [string, string])[]; planted: readonly Canary[] }>
export const keptOf = ({ places, actors, administrator, parents, aviary: { planted } }: World): KeptWorld => ({ places, actors, administrator, parents: [...parents], planted })
/** The same world again, asked by other calls. */
export const worldOf = ({ parents, planted, ...kept }: KeptWorld, call: Call): World => ({ ...kept, call, parents: new Map(parents), aviary: aviary(planted) })
