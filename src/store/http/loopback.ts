/** Whether `hostname` leads back to this machine (RFC 6761 §6.3, RFC 5735 §3). */
export function isLoopback(hostname: string): boolean {
	return /^(?:.+\.)?localhost$|^127\.\d+\.\d+\.\d+$|^\[::1\]$/.test(hostname);
}
