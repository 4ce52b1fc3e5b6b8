import { reading, type Door } from './answers.ts'
import { CELL, ME, nameOf } from './people.ts'

/** Who the person is while they practise: the secretary of the invented cell. */
export const whoDoors: readonly Door[] = [
  reading('GET', '/membership/me', () => ({ id: ME, name: nameOf(ME), cellId: CELL.id, positions: [{ role: 'SECRETARY', orgId: CELL.id, organisation: CELL.name }], standIns: [] })),
  reading('GET', '/membership/organisations/:id', () => ({ ...CELL, type: 'CELL', path: [CELL.id], memberCount: 12, below: { types: {} }, thresholds: [] })),
  reading('GET', '/notifications/feed', () => ({ items: [] })),
]
