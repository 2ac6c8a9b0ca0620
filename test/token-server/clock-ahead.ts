// Loaded before the server in a child process, whose clock it sets ahead: no test waits until a lease has run out.
const ahead = Number(process.env['CLOCK_AHEAD'] ?? 0)
const { now } = Date
Date.now = (): number => now.call(Date) + ahead
