import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {annals, orvelFile} from '../../program.ts';

const file = fileURLToPath(new URL('../../fixtures/gull-rock.yaml', import.meta.url));

test('annals --format bibtex prints the sources of the events selected', async () => {
	const {code, stdout, stderr} = await annals([orvelFile, '--year', '2003', '--format', 'bibtex']);
	assert.deepEqual([code, stderr], [0, '']);
	assert.match(stdout, /^@article\{tbn-new-dock,\n[^@]*\n\}\n$/);
});

test('annals --format csl: events without a source are told, since they are not listed', async () => {
	const {code, stdout, stderr} = await annals([file, '--format', 'csl']);
	assert.equal(code, 0);
	assert.equal(stderr, 'annals: 3 events without a source: csl lists sources alone\n');
	assert.equal(JSON.parse(stdout).length, 3);
});

test('where only ASCII can be written, BibTeX has commands and CSL-JSON escapes', async () => {
	const env = {LANG: 'C', LC_ALL: 'C'};
	const bibtex = await annals([file, '--format', 'bibtex'], {env});
	assert.match(bibtex.stdout, /author = \{\{Zo\{\\"\{e\}\} M\{\\'\{a\}\}rquez\}\}/);
	assert.doesNotMatch(bibtex.stdout, /[^\0-\x7e]/);
	const csl = await annals([file, '--format', 'csl'], {env});
	assert.doesNotMatch(csl.stdout, /[^\0-\x7e]/);
	assert.ok(
		JSON.parse(csl.stdout).some(
			({author}: {author?: unknown}) => JSON.stringify(author) === '[{"literal":"Zoë Márquez"}]',
		),
	);
});

for (const request of ['--differences', '--actors', '--sources']) {
	test(`annals ${request} is not printed as citations`, async () => {
		const {code, stdout, stderr} = await annals([file, request, '--format', 'markdown']);
		assert.deepEqual([code, stdout], [2, '']);
		assert.equal(
			stderr,
			`annals: --format markdown prints events: write ${request} --format text|json|ndjson|csv\n`,
		);
	});
}
