import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { bundle, zip } from './bundle.js'

// `npm run token-server:lambda`: makes what template.yaml deploys.
const folder = new URL('../dist/', import.meta.url)
const file = fileURLToPath(new URL('lambda.zip', folder))

mkdirSync(folder, { recursive: true })
const archive = zip(await bundle())
writeFileSync(file, archive)
console.log(`${file}: ${Math.round(archive.length / 1024)} KiB`)
