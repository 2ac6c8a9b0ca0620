/** Taken when this file loads, so that a test's fake timers never hold up the simulated Companion itself. */
export const { setTimeout: startTimer, clearTimeout: stopTimer, setImmediate: soon } = globalThis
