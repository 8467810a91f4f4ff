import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {sections, withSections} from '../scripts/readme-sections.ts';
import {readSettingsText} from '../source/cli/settings-file.ts';
import {readChronology} from '../source/readers/index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

for (const name of Object.keys(sections)) {
	test(`README's ${name} are those of the table`, () => {
		assert.ok(readme.includes(`<!-- made: ${name} -->`));
		assert.equal(readme, withSections(readme), 'npm run readme makes them anew');
	});
}

test("README's example of a file can be read", async () => {
	const reading = await readChronology('example.yaml', exampleWith('version: 1'));
	assert.deepEqual(reading.type === 'read' ? reading.warnings : reading.problems, []);
});

test("README's example of settings can be read", async () => {
	const place = {path: '/home/somebody/config.yaml', shown: 'config.yaml', home: '/home/somebody'};
	const reading = await readSettingsText(exampleWith('theme: dark'), place);
	assert.deepEqual(reading.type === 'misuse' ? reading.messages : [], []);
});

/** The example in YAML that holds a line. */
function exampleWith(line: string): string {
	const examples = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
	const found = examples.find(text => text.includes(line));
	assert.ok(found, `no example holds ${line}`);
	return found;
}

test('CI runs the test command of README', () => {
	const run = readFileSync(new URL('../.ci/run', import.meta.url), 'utf8');
	const commands = run.split('\n').filter(line => line.startsWith('npm'));
	assert.deepEqual(commands, ['npm ci && npm test']);
	assert.ok(readme.includes('\nnpm ci && npm test\n'));
});
