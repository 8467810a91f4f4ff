import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {sections, withSections} from '../scripts/readme-sections.ts';
import {readSettingsText} from '../source/cli/settings/file.ts';
import {readChronology} from '../source/readers/index.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

for (const [name, make] of Object.entries(sections)) {
	test(`README's ${name} are those of the table`, () => {
		const [, made = '', ...others] = readme.split(`<!-- made: ${name} -->\n`);
		assert.equal(others.length, 0, 'it is there once');
		assert.equal(made.split('<!-- end -->')[0], `\n${make()}\n\n`, 'npm run readme makes it anew');
	});
}

test('README has no made section but these, and they are made in place', () => {
	const names = [...readme.matchAll(/<!-- made: (\S+) -->/g)].map(([, name]) => name);
	assert.deepEqual(names.toSorted(), Object.keys(sections).toSorted());
	const stale = readme.replace(/(<!-- made: \S+ -->\n)[\s\S]*?(\n<!-- end -->)/g, '$1stale$2');
	assert.notEqual(stale, readme);
	assert.equal(withSections(stale), readme);
});

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
