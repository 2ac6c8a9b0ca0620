export type { Answer, Responder } from './answer.js'
export type { TokenRequest } from './request.js'
export { startTokenServer, type TokenServer } from './server.js'
