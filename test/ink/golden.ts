import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';

const folder = new URL('../frames/', import.meta.url);

/** Compares a screen with the golden one of that name, or keeps it as that where UPDATE_FRAMES is set. */
export function assertGolden(name: string, frame: string): void {
	const file = new URL(name, folder);
	if (process.env['UPDATE_FRAMES'] && !process.env['CI']) {
		mkdirSync(folder, {recursive: true});
		writeFileSync(file, frame);
	}
	assert.ok(existsSync(file), `no golden frame ${name}: look at it, then UPDATE_FRAMES=1 npm test`);
	assert.equal(frame, readFileSync(file, 'utf8'));
}
