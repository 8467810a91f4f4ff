import assert from 'node:assert/strict';
import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after} from 'node:test';
import {readSettings, type Settings} from '../../../source/cli/settings/settings.ts';

/** A home folder, gone when the tests of a file are over, with the folder and the file of the settings in it. */
export const root = mkdtempSync(path.join(tmpdir(), 'annals-settings-'));
chmodSync(root, 0o755);
after(() => rmSync(root, {recursive: true}));

export const env = {HOME: root};
export const folder = path.join(root, '.config/annals');
export const file = path.join(folder, 'config.yaml');
mkdirSync(folder, {recursive: true});

/** Settings that nothing may be wrong with. */
export async function settingsOf(text: string): Promise<Settings> {
	writeFileSync(file, text);
	const read = await readSettings(file, false, env);
	if (read.type === 'misuse') assert.fail(read.messages.join('\n'));
	assert.equal(read.path, '~/.config/annals/config.yaml');
	assert.equal(read.isThere, true);
	return read.settings;
}

/** All that is told of settings, without the path of their file. */
export async function complaints(text: string | Buffer): Promise<readonly string[]> {
	writeFileSync(file, text);
	const read = await readSettings(file, false, env);
	const messages = read.type === 'misuse' ? read.messages : [];
	return messages.map(message => {
		assert.ok(message.startsWith('~/.config/annals/config.yaml:'), message);
		return message.slice('~/.config/annals/config.yaml:'.length).trimStart();
	});
}
