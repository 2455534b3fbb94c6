import type { Dispatcher } from "undici";

/** What carries one request at a time. It connects by itself when it is used, and again when it has ended. */
export type Connection = Pick<Dispatcher, "dispatch" | "destroy">;

/** Something that needs a connection for itself. */
export interface ConnectionUser {
	/** Called once, as soon as there is one. Whoever has it gives it back. */
	use(connection: Connection): void;
	/** Called instead where there will be none. */
	refuse(reason: Error): void;
}

/**
 * A bounded number of connections to one origin, each for one request at a time. The one that was given back last is
 * used next, so that there are never more than were needed at once: each costs a handshake.
 */
export class ConnectionPool {
	readonly #open: () => Connection;
	readonly #limit: number;
	readonly #all: Connection[] = [];
	readonly #free: Connection[] = [];
	readonly #waiting: ConnectionUser[] = [];
	#state: "open" | "destroyed" = "open";
	/** How long an answer may take to come on, however much is said around it. */
	readonly progressMilliseconds: number;

	constructor(
		limit: number,
		open: () => Connection,
		progressMilliseconds = Number.POSITIVE_INFINITY,
	) {
		this.progressMilliseconds = progressMilliseconds;
		this.#limit = limit;
		this.#open = open;
	}

	take(user: ConnectionUser): void {
		if (this.#state === "destroyed") {
			user.refuse(new Error("the connections were given up"));
			return;
		}
		const connection = this.#free.pop() ?? this.#openAnother();
		if (connection === undefined) {
			this.#waiting.push(user);
		} else {
			user.use(connection);
		}
	}

	giveBack(connection: Connection): void {
		if (this.#state === "destroyed") {
			return;
		}
		const next = this.#waiting.shift();
		if (next === undefined) {
			this.#free.push(connection);
		} else {
			next.use(connection);
		}
	}

	/** Ends every connection, and what is under way on it or waits for one. There are no others afterwards. */
	destroy(): void {
		this.#state = "destroyed";
		for (const user of this.#waiting.splice(0)) {
			user.refuse(new Error("the connections were given up"));
		}
		for (const connection of this.#all) {
			connection.destroy().catch(() => {});
		}
	}

	#openAnother(): Connection | undefined {
		if (this.#all.length >= this.#limit) {
			return undefined;
		}
		const connection = this.#open();
		this.#all.push(connection);
		return connection;
	}
}
