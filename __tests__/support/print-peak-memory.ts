// Loaded with --import: makes a Node program print the most memory it had, in bytes, when it ends.
import { peakMemoryBytes } from "./peak-memory.ts";

process.on("exit", () => console.log(`peak=${peakMemoryBytes()}`));
