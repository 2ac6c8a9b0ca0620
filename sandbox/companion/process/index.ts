export { PackagedModule, type PackagedStart } from './packaged-module.js'
export type { Ending } from './module-process.js'
export type { DescribedDefinition, Description, FeedbackState, Happening } from './protocol.js'
