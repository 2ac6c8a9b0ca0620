import type { ModuleManifest } from '@companion-module/base/manifest'

/** The flags that Companion 5.1 runs a module of node22 with. The granted folders must be real paths, free of links. */
export function nodeArguments(manifest: ModuleManifest, moduleFolder: string, hostFolder: string): string[] {
	const permissions = manifest.runtime.permissions ?? {}
	const wholeDisk = permissions['native-addons'] || permissions.filesystem
	return [
		...(permissions['insecure-algorithms'] ? ['--openssl-legacy-provider'] : []),
		'--use-system-ca',
		'--no-warnings=SecurityWarning',
		'--permission',
		`--allow-fs-read=${moduleFolder}`,
		`--allow-fs-read=${hostFolder}`,
		...(permissions['worker-threads'] ? ['--allow-worker'] : []),
		...(permissions['child-process'] || permissions['native-addons'] ? ['--allow-child-process'] : []),
		...(permissions['native-addons'] ? ['--allow-addons'] : []),
		...(wholeDisk ? ['--allow-fs-read=*', '--allow-fs-write=*'] : []),
	]
}
