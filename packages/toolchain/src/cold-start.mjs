// One cold start, in a process of its own: loads a bundle, answers one event, and says after how many ms each was done and what CPU it took.
const [, , file, event] = process.argv
const { http } = await import(file)
const loaded = performance.now()
const { statusCode } = await http(JSON.parse(event), {})
const { user, system } = process.cpuUsage()
console.log(JSON.stringify({ loaded, answered: performance.now(), cpu: (user + system) / 1000, statusCode }))
