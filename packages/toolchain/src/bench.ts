// Prints bundle sizes, cold starts and what each operation costs on average (first calls of a cold function included), with goals and verdicts, and writes
// test/bench/results.json. The exact figures of single operations are pinned by tests of the services.
import { mkdirSync, writeFileSync } from 'node:fs'
import { coldStarts } from './cold-start.ts'
import { bundleGoal, COLD_START, goals, LATER_GOAL, meets, type Cost } from './goals.ts'
import { measure } from './measure.ts'
import { inRoot } from './root.ts'
import { bundleAndSynth } from './synth.ts'

const shown = ({ roundTrips, rcu, wcu }: Cost) => `${roundTrips} / ${rcu} / ${wcu}`
const verdict = (good: boolean) => (good ? 'ok' : 'above the goal')
const line = (...cells: string[]) => console.log(cells.map((cell, index) => cell.padEnd([56, 20, 20, 0][index] ?? 0)).join(' '))

const built = (await bundleAndSynth({ checks: false })).filter(({ written }) => written)
const weighed = (bundle: string, bytes: number, goal: number) => ({ bundle, bytes, goal, met: bytes <= goal })
// Beside what a function starts with, a few hundred bytes of stand-ins may lie that nobody loads.
const bundles = built.flatMap(({ service, entry, bytes, later }) => [weighed(`${service}/${entry}`, bytes, bundleGoal(service, entry)), ...(later > 1024 ? [weighed(`${service}/${entry}, loaded later`, later, LATER_GOAL)] : [])])
line('Bundle', 'goal', 'figure', 'verdict')
for (const { bundle, bytes, goal, met } of bundles) line(bundle, `${goal / 1024} KB`, `${Math.ceil(bytes / 1024)} KB`, verdict(met))

const starts = await coldStarts(built)
line('\nCold start: processor time with the first request', 'goal', 'figure', 'verdict')
for (const { bundle, cpu, times } of starts) line(bundle, `${COLD_START} ×`, `${cpu} ms, ${times} ×`, verdict(times <= COLD_START))

const measured = await measure((what) => console.log(`\nMeasured over HTTP: ${what}.`))
const named = Object.entries(measured)
const operations = goals.map(({ operation, what, goal }) => {
  const figure = named.find(([name]) => name === operation || name.endsWith(` ${operation}`))?.[1]
  return { operation, what, goal, figure, met: figure ? meets(figure, goal) : undefined }
})
line('Operation', 'goal RT/RCU/WCU', 'figure', 'verdict')
for (const { what, goal, figure, met } of operations) line(what, shown(goal), figure ? shown(figure) : '-', met === undefined ? 'not measured' : verdict(met))

const rest = named.filter(([name]) => !goals.some(({ operation }) => name === operation || name.endsWith(` ${operation}`)) && !/health|openapi/.test(name))
line('\nWithout a goal of their own (mean of their calls)', 'calls', 'figure')
for (const [name, figure] of rest.toSorted(([a], [b]) => (a < b ? -1 : 1))) line(name, String(figure.calls), shown(figure))

mkdirSync(inRoot('test/bench'), { recursive: true })
writeFileSync(inRoot('test/bench/results.json'), `${JSON.stringify({ bundles, starts, operations, others: Object.fromEntries(rest) }, null, 2)}\n`)
