import { BlockList, isIPv4, isIPv6 } from 'node:net'

const privateAddresses = new BlockList()
for (const [network, prefix] of [
	['127.0.0.0', 8],
	['10.0.0.0', 8],
	['172.16.0.0', 12],
	['192.168.0.0', 16],
	['169.254.0.0', 16],
] as const) {
	privateAddresses.addSubnet(network, prefix, 'ipv4')
}
privateAddresses.addAddress('::1', 'ipv6')
privateAddresses.addSubnet('fc00::', 7, 'ipv6')
privateAddresses.addSubnet('fe80::', 10, 'ipv6')

/** Whether a host of a URL is this machine or one of the local network. */
export function isPrivateHost(hostname: string): boolean {
	const host = hostname.replace(/^\[|\]$/g, '')
	if (isIPv4(host)) return privateAddresses.check(host, 'ipv4')
	if (isIPv6(host)) return privateAddresses.check(host, 'ipv6')
	return host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local')
}
