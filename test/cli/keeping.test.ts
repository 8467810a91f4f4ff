import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {
	chmodSync,
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import fc from 'fast-check';
import {folderOf, settingsPath, shownPath} from '../../source/cli/folders.ts';
import {identityOf, type Keeper, keeperOf} from '../../source/cli/keeping.ts';
import {unprivileged} from './unprivileged.ts';

const root = mkdtempSync(path.join(tmpdir(), 'annals-keeping-'));
chmodSync(root, 0o755);
after(() => rmSync(root, {recursive: true}));

let homes = 0;

/** A home folder of its own, its keeper, and the file that this keeps. */
function desk(about: {readonly identity?: string; readonly title?: string} = {}): {
	readonly home: string;
	readonly keeper: Keeper;
	readonly folder: string;
	readonly file: string;
} {
	const home = path.join(root, `home${++homes}`);
	mkdirSync(home);
	const keeper = keeperOf({
		identity: 'annals:iraq',
		title: 'Iraq, 2003–2020',
		env: {HOME: home},
		platform: 'linux',
		...about,
	});
	const folder = path.join(home, '.local/state/annals');
	return {home, keeper, folder, file: path.join(folder, 'iraq-2003-2020-6a7c282536611815.json')};
}

/** A desk whose file holds a text. */
function holding(text: string | Buffer): ReturnType<typeof desk> {
	const made = desk();
	mkdirSync(made.folder, {recursive: true});
	writeFileSync(made.file, text);
	return made;
}

const folders: readonly (readonly [
	what: 'state' | 'settings',
	platform: NodeJS.Platform,
	env: Readonly<Record<string, string>>,
	folder: string | undefined,
])[] = [
	['state', 'linux', {HOME: '/home/a'}, '/home/a/.local/state/annals'],
	['settings', 'darwin', {HOME: '/Users/a'}, '/Users/a/.config/annals'],
	['state', 'linux', {HOME: '/home/a', XDG_STATE_HOME: '/var/a'}, '/var/a/annals'],
	['settings', 'linux', {HOME: '/home/a', XDG_CONFIG_HOME: '/etc/a'}, '/etc/a/annals'],
	['state', 'linux', {HOME: '/home/a', XDG_STATE_HOME: 'var'}, '/home/a/.local/state/annals'],
	['state', 'linux', {HOME: '/home/a', XDG_STATE_HOME: ''}, '/home/a/.local/state/annals'],
	['state', 'linux', {HOME: 'home'}, undefined],
	['settings', 'linux', {}, undefined],
	['state', 'win32', {LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local'}, 'C:\\Users\\a\\AppData\\Local\\annals'],
	[
		'settings',
		'win32',
		{APPDATA: 'C:\\Users\\a\\AppData\\Roaming'},
		'C:\\Users\\a\\AppData\\Roaming\\annals',
	],
	['state', 'win32', {HOME: '/home/a'}, undefined],
];

for (const [what, platform, env, folder] of folders) {
	test(`the ${what} folder with ${JSON.stringify(env)} is ${folder}`, () => {
		assert.equal(folderOf(what, env, platform), folder);
	});
}

test('settings are in a file of the folder of settings', () => {
	assert.equal(settingsPath({HOME: '/home/a'}, 'linux'), '/home/a/.config/annals/config.yaml');
	assert.equal(settingsPath({}, 'linux'), undefined);
});

const shown: readonly (readonly [file: string, shown: string])[] = [
	['/home/a/x.json', '~/x.json'],
	['/home/a/b/c', '~/b/c'],
	['/home/ab/x', '/home/ab/x'],
	['/home/x', '/home/x'],
	['/home/a', '/home/a'],
	['x.json', 'x.json'],
	['/home/a/x\u001b[2J\n', '~/x␛[2J '],
];

for (const [file, said] of shown) {
	test(`${JSON.stringify(file)} is said as ${said}`, () => {
		assert.equal(shownPath(file, {HOME: '/home/a'}, 'linux'), said);
	});
}

test('a chronology is known by its name, its file or its being the bundled one', () => {
	const file = path.join(root, 'here.yaml');
	writeFileSync(file, '');
	symlinkSync(file, path.join(root, 'there.yaml'));
	assert.equal(identityOf('https://example.org/c', file), 'https://example.org/c');
	assert.equal(identityOf(undefined, path.join(root, 'there.yaml')), identityOf(undefined, file));
	assert.equal(identityOf(undefined, undefined), 'annals:iraq');
	for (const none of ['-', root, path.join(root, 'nowhere')])
		assert.equal(identityOf(undefined, none), undefined);
});

test('nothing is kept, and nothing made, until something is changed', () => {
	const {home, keeper} = desk();
	assert.deepEqual(keeper.read(), {marks: []});
	assert.equal(keeper.mark('rocket-attack', false), undefined);
	assert.deepEqual(readdirSync(home), []);
});

test('marks and the last place are kept in a file that reads well, and only whoever made it may read it', () => {
	const {keeper, folder, file} = desk();
	assert.equal(keeper.mark('rocket-attack', true), undefined);
	assert.equal(keeper.mark('invasion', true), undefined);
	assert.equal(keeper.place({at: 'invasion', reading: 'rudaw'}), undefined);
	assert.deepEqual(keeper.read(), {marks: ['rocket-attack', 'invasion'], at: 'invasion', reading: 'rudaw'});
	assert.equal(
		readFileSync(file, 'utf8'),
		`{
	"chronology": "annals:iraq",
	"title": "Iraq, 2003–2020",
	"at": "invasion",
	"reading": "rudaw",
	"marks": [
		"rocket-attack",
		"invasion"
	]
}
`,
	);
	assert.deepEqual(readdirSync(folder), [path.basename(file)]);
	assert.equal(statSync(file).mode & 0o777, 0o600);
	assert.equal(statSync(folder).mode & 0o777, 0o700);
});

test('a mark is taken away, and a place may have nothing open', () => {
	const {keeper} = desk();
	keeper.mark('a', true);
	keeper.mark('b', true);
	keeper.place({at: 'a', reading: 'compare'});
	keeper.mark('a', false);
	keeper.place({at: 'b'});
	assert.deepEqual(keeper.read(), {marks: ['b'], at: 'b'});
});

test('what changes nothing writes nothing', () => {
	const {keeper, file} = desk();
	keeper.mark('a', true);
	keeper.place({at: 'a', reading: 'compare'});
	const {ino} = statSync(file);
	keeper.mark('a', true);
	keeper.mark('b', false);
	keeper.place({at: 'a', reading: 'compare'});
	assert.equal(statSync(file).ino, ino);
});

const titles: readonly (readonly [title: string, slug: string])[] = [
	['The lighthouse at Gull Point', 'the-lighthouse-at-gull-point'],
	['../../etc/passwd', 'etc-passwd'],
	['تاريخ العراق', 'تاريخ-العراق'],
	['Élan — “vital”', 'elan-vital'],
	['…', 'chronology'],
	['one two three four five six seven eight nine ten', 'one-two-three-four-five-six-seven-eight'],
];

for (const [title, slug] of titles) {
	test(`marks of a chronology called ${title} are in a file called ${slug}`, () => {
		const {keeper, folder} = desk({title});
		keeper.mark('a', true);
		assert.deepEqual(readdirSync(folder), [`${slug}-6a7c282536611815.json`]);
	});
}

test('chronologies of one title are kept apart', () => {
	const {home, keeper} = desk({identity: '/a.yaml'});
	const other = keeperOf({
		identity: '/b.yaml',
		title: 'Iraq, 2003–2020',
		env: {HOME: home},
		platform: 'linux',
	});
	keeper.mark('a', true);
	assert.deepEqual(other.read(), {marks: []});
});

test('marks are found again under another title', () => {
	const {home, keeper, folder, file} = desk();
	keeper.mark('a', true);
	const renamed = keeperOf({identity: 'annals:iraq', title: 'Iraq', env: {HOME: home}, platform: 'linux'});
	assert.deepEqual(renamed.read(), {marks: ['a']});
	renamed.mark('b', true);
	assert.deepEqual(readdirSync(folder), [path.basename(file)]);
	assert.match(readFileSync(file, 'utf8'), /"title": "Iraq"/);
});

test('keys that are not known are kept as they are written', () => {
	const others = '"x-note": {"big": 12345678901234567890,  "of": ["a,b", "}"]},\n\t"__proto__": [1e400]';
	const {keeper, file} = holding(`\ufeff{"version": 1.0, "marks": ["a"],\r\n\t${others}\r\n}`);
	assert.equal(keeper.mark('b', true), undefined);
	assert.equal(
		readFileSync(file, 'utf8'),
		`{
	"chronology": "annals:iraq",
	"title": "Iraq, 2003–2020",
	"marks": [
		"a",
		"b"
	],
	"version": 1.0,
	${others}
}
`,
	);
});

test('whatever is marked is read again, and whatever else is there stays', () => {
	const {keeper, file} = desk();
	const plain = fc.string({unit: 'grapheme-ascii'});
	const key = plain.filter(name => !['chronology', 'title', 'at', 'reading', 'marks'].includes(name));
	fc.assert(
		fc.property(fc.uniqueArray(plain), fc.dictionary(key, fc.jsonValue()), fc.nat(), (ids, others, turn) => {
			mkdirSync(path.dirname(file), {recursive: true});
			writeFileSync(file, JSON.stringify(others, undefined, turn % 5));
			for (const id of ids) assert.equal(keeper.mark(id, true), undefined);
			assert.deepEqual(keeper.read(), {marks: ids});
			for (const id of ids) assert.equal(keeper.mark(id, false), undefined);
			const {chronology: _, title: __, marks = [], ...rest} = JSON.parse(readFileSync(file, 'utf8'));
			assert.deepEqual([rest, marks], [JSON.parse(JSON.stringify(others)), []]);
		}),
		{numRuns: 50},
	);
});

test('what is read is clean', () => {
	const {keeper} = holding(
		JSON.stringify({marks: ['a\u001b[2J', 'a\u001b[2J'], at: '\u009b1m', reading: 'b\u0007'}),
	);
	assert.deepEqual(keeper.read(), {marks: ['a␛[2J'], at: '\ufffd1m', reading: 'b␇'});
	assert.equal(keeper.mark('a␛[2J', false), undefined);
	assert.deepEqual(keeper.read().marks, []);
});

const faults: Readonly<Record<string, readonly [text: string | Buffer, said: string]>> = {
	'nothing in it': ['', ': is empty'],
	'only spaces': [' \n\n', ': is empty'],
	'a list': ['["a"]', ': is a list, and should be a map with a list of marks'],
	'a text': ['"a"', ': is text, and should be a map with a list of marks'],
	nothing: ['null', ': is nothing, and should be a map with a list of marks'],
	YAML: ['marks:\n- a\n', ":1: is no JSON: Unexpected token 'm'"],
	'its end missing': ['{\n"marks": ["a"\n', ":2: is no JSON: Expected ',' or ']' after array element"],
	'all but its end missing': ['{\n"marks": ', ':2: is no JSON: Unexpected end of JSON input'],
	'a comma too many': [
		'{"title": "A title that is long enough",\n"marks": ["a",\n],\n"at": "another event"}',
		":3: is no JSON: Unexpected token ']'",
	],
	'a comment': ['{\n// mine\n"marks": []}', ":2: is no JSON: Expected property name or '}'"],
	'a conflict of merging': [
		'{\n\t"marks": [\n<<<<<<< HEAD\n\t\t"a"\n=======\n\t\t"b"\n>>>>>>> other\n\t]\n}\n',
		":3: is no JSON: Unexpected token '<'",
	],
	'another chronology': [
		'{\n"chronology": "https://example.org/\\u001b[2J"}',
		':2: chronology: should be annals:iraq, and is https://example.org/␛[2J',
	],
	'a list as the chronology': ['{"chronology": []}', ':1: chronology: should be annals:iraq, and is a list'],
	'a number as the place': ['{\n\n"at": 3}', ':3: at: should be the id of an event, and is 3'],
	'a map as what is open': [
		'{"at": "a",\n"reading": {}}',
		':2: reading: should be the id of a source or compare, and is a map',
	],
	'a text as the marks': ['{"marks": "a"}', ':1: marks: should be a list of the ids of events, and is text'],
	'nothing as the marks': [
		'{"marks": null}',
		':1: marks: should be a list of the ids of events, and is nothing',
	],
	'a number as a mark': [
		'{"x": ["marks"],\n"marks": [\n"a, ]",\n"b",\n3\n]}',
		':5: marks[2]: should be the id of an event, and is 3',
	],
	'the marks twice': [
		'{"marks": ["a"],\n"at": "a",\n"marks": ["b"]}',
		':3: has marks twice: put the two together',
	],
	'lists without end': ['['.repeat(100_000), ':1: is no JSON: Unexpected end of JSON input'],
	'bytes that are no text': [Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]), ': is no text'],
	'bytes that are no UTF-8': [Buffer.from('{"marks": ["caf\u00e9"]}', 'latin1'), ': is no text in UTF-8'],
	'more than anybody marks': [`{"marks": ["${'a'.repeat(2 ** 20)}"]}`, ': is larger than 1 MiB'],
};

for (const [name, [text, said]] of Object.entries(faults)) {
	test(`a file of marks with ${name} is told and never written over`, () => {
		const {keeper, file} = holding(text);
		const wrong = `~/.local/state/annals/${path.basename(file)}${said}; set it right, or move the file away`;
		assert.deepEqual(keeper.read(), {marks: [], problem: `marks can't be read: ${wrong}`});
		assert.equal(keeper.mark('a', true), `this mark is not kept: ${wrong}`);
		assert.equal(keeper.place({at: 'a'}), `this place is not kept: ${wrong}`);
		assert.deepEqual(readFileSync(file), Buffer.from(text));
		assert.deepEqual(readdirSync(path.dirname(file)), [path.basename(file)]);
	});
}

test('what is said of a file is a line that can be read', () => {
	const {keeper} = holding(JSON.stringify({chronology: 'long\n'.repeat(10_000)}));
	const {problem = ''} = keeper.read();
	assert.ok(problem.length <= 600, problem);
	assert.doesNotMatch(problem, /\n/);
});

const places: Readonly<Record<string, readonly [put: (file: string) => void, said: RegExp]>> = {
	'a folder': [file => mkdirSync(file), /json: is a folder; /],
	'a link to itself': [file => symlinkSync(file, file), /json: is a link that leads back to itself; /],
	'a link to nothing': [file => symlinkSync('nowhere', file), /json: is a link that leads nowhere; /],
	'a pipe': [file => execFileSync('mkfifo', [file]), /json: is no plain file; /],
	'a device': [file => symlinkSync('/dev/zero', file), /json: is no plain file; /],
};

for (const [name, [put, said]] of Object.entries(places)) {
	test(`${name} in place of a file of marks is told and stays`, () => {
		const {keeper, folder, file} = desk();
		mkdirSync(folder, {recursive: true});
		put(file);
		const {ino} = lstatSync(file);
		assert.match(keeper.read().problem ?? '', said);
		assert.match(keeper.mark('a', true) ?? '', said);
		assert.equal(lstatSync(file).ino, ino);
	});
}

test('a link to a file of marks stays a link', () => {
	const {home, keeper, folder, file} = desk();
	mkdirSync(folder, {recursive: true});
	writeFileSync(path.join(home, 'mine.json'), '{}');
	symlinkSync('../../../mine.json', file);
	assert.equal(keeper.mark('a', true), undefined);
	assert.ok(lstatSync(file).isSymbolicLink());
	assert.match(readFileSync(path.join(home, 'mine.json'), 'utf8'), /"a"/);
});

test('a file of marks that may not be read is told and stays', () => {
	const {keeper, file} = holding('{"marks": ["b"]}');
	chmodSync(file, 0);
	unprivileged(() => {
		assert.match(keeper.read().problem ?? '', /json: is not permitted to you; /);
		assert.match(keeper.mark('a', true) ?? '', /json: is not permitted to you; /);
	});
	chmodSync(file, 0o600);
	assert.equal(readFileSync(file, 'utf8'), '{"marks": ["b"]}');
});

test('a folder that may not be written is told', () => {
	const {keeper, folder, file} = holding('{"marks": ["b"]}');
	chmodSync(file, 0o644);
	chmodSync(folder, 0o555);
	unprivileged(() => {
		assert.deepEqual(keeper.read(), {marks: ['b']});
		assert.match(keeper.mark('a', true) ?? '', /^this mark is not kept: ~\/.*json: is not permitted to you$/);
		assert.equal(keeper.mark('b', true), undefined);
	});
	assert.deepEqual(readdirSync(folder), [path.basename(file)]);
});

const stateless: Readonly<Record<string, readonly [env: Readonly<Record<string, string>>, said: RegExp]>> = {
	'no home': [{}, /^this mark is not kept: there is no folder for it: set HOME$/],
	'a home that is not absolute': [{HOME: '.'}, /set HOME$/],
	'a file for a folder': [
		{XDG_STATE_HOME: fileURLToPath(import.meta.url)},
		/^this mark is not kept: .*json: has something in its way that is no folder$/,
	],
	'a folder where none can be': [
		{XDG_STATE_HOME: '/proc'},
		/^this mark is not kept: \/proc\/annals\/.*json: /,
	],
};

for (const [name, [env, said]] of Object.entries(stateless)) {
	test(`with ${name} marks are not kept, which is told`, () => {
		const keeper = keeperOf({identity: 'annals:iraq', title: 'T', env, platform: 'linux'});
		assert.deepEqual(keeper.read(), {marks: []});
		const told = keeper.mark('a', true) ?? '';
		assert.match(told, said);
		assert.doesNotMatch(told, /\n/);
	});
}

test('marks of a chronology that has neither name nor file are not kept, which is told', () => {
	const keeper = keeperOf({identity: undefined, title: 'T', env: {HOME: root}, platform: 'linux'});
	assert.deepEqual(keeper.read(), {marks: []});
	assert.equal(
		keeper.mark('a', true),
		'this mark is not kept: this chronology is no file: give it a name, chronology: …',
	);
	assert.match(keeper.place({at: 'a'}) ?? '', /^this place is not kept: /);
});

/** A program that does something with the keeper of a home. */
function child(home: string, code: string): readonly string[] {
	const module = new URL('../../source/cli/keeping.ts', import.meta.url).href;
	const start = `import {keeperOf} from '${module}';
		const keeper = keeperOf({identity: 'annals:iraq', title: 'Iraq, 2003–2020', env: {HOME: ${JSON.stringify(home)}}, platform: 'linux'});`;
	return ['--import', 'tsx', '--input-type=module', '-e', `${start}\n${code}`];
}

test('a disk without room is told, and what was kept is kept', () => {
	const {home, file} = holding('{"marks": ["b"]}');
	const said = execFileSync(
		'bash',
		[
			'-c',
			'ulimit -f 0; exec "$@"',
			'bash',
			process.execPath,
			...child(home, "console.log(keeper.mark('a', true))"),
		],
		{encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit']},
	);
	assert.match(said, /^this mark is not kept: ~\/.*json: is larger than a file may be here\n$/);
	assert.equal(readFileSync(file, 'utf8'), '{"marks": ["b"]}');
	assert.deepEqual(readdirSync(path.dirname(file)), [path.basename(file)]);
});

test('two annals at once lose none of each other’s marks', async () => {
	const {home, keeper} = desk();
	const names = ['a', 'b'];
	const codes = names.map(async name => {
		// Whoever is told that another holds the file tries again, as a person would.
		const code = `for (let n = 0; n < 40; n++)
			for (let tries = 0; tries < 20 && keeper.mark('${name}' + n, true); tries++);`;
		const [ended] = await once(spawn(process.execPath, child(home, code), {stdio: 'inherit'}), 'exit');
		return ended;
	});
	assert.deepEqual(await Promise.all(codes), [0, 0]);
	const wanted = names.flatMap(name => Array.from({length: 40}, (_, index) => `${name}${index}`));
	assert.deepEqual(keeper.read().marks.toSorted(), wanted.toSorted());
});

test('a change is made to what the file holds by then', () => {
	const {home, keeper} = desk();
	const other = keeperOf({identity: 'annals:iraq', title: 'Iraq', env: {HOME: home}, platform: 'linux'});
	keeper.mark('a', true);
	other.mark('b', true);
	keeper.mark('c', true);
	other.place({at: 'b'});
	assert.deepEqual(keeper.read(), {marks: ['a', 'b', 'c'], at: 'b'});
});

test('a file that another holds is not waited for without end; one that nobody holds any more is taken', () => {
	const {keeper, file} = holding('{}');
	writeFileSync(`${file}.new`, '');
	assert.match(
		keeper.mark('a', true) ?? '',
		/^this mark is not kept: .*json: another annals holds it; try again$/,
	);
	assert.equal(readFileSync(file, 'utf8'), '{}');
	utimesSync(`${file}.new`, 0, 0);
	assert.equal(keeper.mark('a', true), undefined);
	assert.deepEqual(keeper.read(), {marks: ['a']});
	assert.equal(existsSync(`${file}.new`), false);
});
