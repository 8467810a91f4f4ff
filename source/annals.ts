#!/usr/bin/env node
// The entry has no static imports: an old Node has to get as far as the sentence that refuses it.
const oldest = 20;
const version = process.versions.node;

if (Number.parseInt(version, 10) < oldest) {
	process.stderr.write(`annals: needs Node ${oldest} or later, and this is ${version}\n`);
	process.exitCode = 2;
} else {
	// Node keeps compiled code between runs, from 22.8 on; what it can't keep it compiles again.
	const {enableCompileCache} = await import('node:module');
	enableCompileCache?.();
	const {run} = await import('./cli/run.ts');
	await run(process.argv.slice(2));
}

export {};
