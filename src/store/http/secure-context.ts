import { createSecureContext, getCACertificates, type SecureContext } from "node:tls";

/** Trusts `authorities`, in PEM, besides all that Node trusts by itself, `NODE_EXTRA_CA_CERTS` included. */
export function createTrust(authorities: readonly string[]): SecureContext {
	return createSecureContext({ ca: [...getCACertificates(), ...authorities] });
}
