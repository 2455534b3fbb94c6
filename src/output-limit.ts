/**
 * Beyond this an output cannot be used any more where people use it: an environment variable takes
 * 128 KiB on Linux (MAX_ARG_STRLEN), and a job's outputs 1 MB together.
 */
export const MOST_OUTPUT_BYTES = 100_000;
