import { createHandler } from './lambda/handler.js'

/** The token server as an AWS Lambda. */
export const handler = createHandler(process.env, (line) => console.log(line))
