import { isNativeError } from "node:util/types";

// Jest runs tests in a realm of their own, where errors of Node's core are no instances of `Error`, and the SDK
// would wrap them into ones without their codes. This lets `instanceof Error` see them as it does outside.
const isOrdinaryInstance = Function.prototype[Symbol.hasInstance];
Object.defineProperty(Error, Symbol.hasInstance, {
	value(this: unknown, value: unknown) {
		return isOrdinaryInstance.call(this, value) || (this === Error && isNativeError(value));
	},
});
