import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import type {TestContext} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';

/** A folder of a test's own, gone when it ends. */
export function folderFor(t: Pick<TestContext, 'after'>): string {
	const folder = mkdtempSync(path.join(tmpdir(), 'annals-test-'));
	t.after(() => rmSync(folder, {recursive: true, force: true}));
	return folder;
}

/** A folder with small real programs in it, each a line for the shell, to be put on the path. */
export function programs(t: Pick<TestContext, 'after'>, scripts: Readonly<Record<string, string>>): string {
	const folder = folderFor(t);
	for (const [name, line] of Object.entries(scripts))
		writeFileSync(path.join(folder, name), `#!/bin/sh\n${line}\n`, {mode: 0o755});
	return folder;
}

/** Resolves once something holds that nothing else tells of, as a file being there; fails after a minute. */
export async function waitFor(holds: () => boolean): Promise<void> {
	const end = Date.now() + 60_000;
	while (!holds()) {
		assert.ok(Date.now() < end, 'waited in vain');
		await delay(10);
	}
}
