import { AWS_CLI } from "./aws-cli.ts";
import { BOTO3 } from "./boto3.ts";
import type { ConformanceClient } from "./conformance-client.ts";
import { RCLONE_CLIENT } from "./rclone.ts";
import { S5CMD } from "./s5cmd.ts";

/** The clients that read what we write, and write what we read. */
export const CLIENTS: readonly ConformanceClient[] = [AWS_CLI, BOTO3, S5CMD, RCLONE_CLIENT];
