import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {readSettingsText} from '../../../source/cli/settings/file.ts';
import {noSettings, type Settings, type SettingsRead} from '../../../source/cli/settings/settings.ts';
import {showSettings} from '../../../source/cli/settings/show.ts';
import {quoteValue, quoteWord} from '../../../source/query/syntax.ts';
import {bindings} from '../../../source/viewer/modes/index.ts';
import {rebind} from '../../../source/viewer/rebind.ts';
import {themeNames} from '../../../source/viewer/theme-names.ts';

const env = {HOME: '/home/a'};
const place = {
	path: '/home/a/.config/annals/config.yaml',
	shown: '~/.config/annals/config.yaml',
	home: '/home/a',
};

async function reading(text: string): Promise<SettingsRead> {
	const read = await readSettingsText(text, place);
	if (read.type === 'misuse') assert.fail(`${read.messages.join('\n')}\n${text}`);
	return {...read, path: place.shown, isThere: true};
}

function lines(text: string): readonly string[] {
	return text.split('\n');
}

test('without a settings file the defaults are shown, all of them', () => {
	const shown = lines(
		showSettings({type: 'settings', settings: noSettings, path: place.shown, isThere: false}, {}, env),
	);
	assert.deepEqual(shown.slice(0, 6), [
		'# ~/.config/annals/config.yaml (there is no such file: these are the defaults)',
		'theme: terminal # default',
		'mouse: false # default',
		'files: [] # default: the bundled chronology',
		'keys:',
		'  # Reading',
	]);
	assert.deepEqual(shown.slice(-2), ['views: {} # default', '']);
	for (const {action} of bindings) {
		assert.equal(shown.filter(line => line.startsWith(`  ${action}: [`)).length, 1, action);
	}
	for (const line of ['  down: [j, down] # default', "  nextYear: [']', )] # default"]) {
		assert.ok(shown.includes(line), line);
	}
});

test('without a home folder there is none for settings, which is said', () => {
	const [first] = lines(showSettings({type: 'settings', settings: noSettings, isThere: false}, {}, {}));
	assert.equal(first, '# no settings file: HOME names no folder for it');
});

test('each setting is shown with where it is from', async () => {
	const read = await reading(`theme: dark
files: [~/my iraq.yaml]
keys:
  quit: [Q, Ctrl-T]
  nextMark: []
  nextEvent: "'"
views:
  attacks: 'tag:attack "it''s"'
  "2020": year:2020
`);
	const shown = lines(showSettings(read, {mouse: true}, env));
	const from = (line: number) => `# ~/.config/annals/config.yaml, line ${line}`;
	for (const line of [
		'# ~/.config/annals/config.yaml',
		`theme: dark ${from(1)}`,
		'mouse: true # --mouse',
		`files: [~/my iraq.yaml] ${from(2)}`,
		`  quit: [Q, ctrl+t] ${from(4)}`,
		`  nextMark: [] ${from(5)}`,
		`  nextEvent: ["'"] ${from(6)}`,
		'  interrupt: [ctrl+c] # default',
		'views:',
		`  attacks: tag:attack "it's" ${from(8)}`,
		`  '2020': year:2020 ${from(9)}`,
	]) {
		assert.ok(shown.includes(line), `${line}\n${shown.join('\n')}`);
	}
});

test('a flag goes before the file', async () => {
	const shown = lines(
		showSettings(await reading('theme: dark\nmouse: true\n'), {theme: 'light', mouse: false}, env),
	);
	assert.deepEqual(shown.slice(1, 3), ['theme: light # --theme', 'mouse: false # --mouse']);
});

/** What settings come to, wherever in a file they stand. */
function inForce({theme, mouse, files, bindings: table, views}: Settings): unknown {
	return {
		theme: theme?.value ?? 'terminal',
		mouse: mouse?.value ?? false,
		files: files?.value,
		bindings: table ?? bindings,
		views: new Map([...views].map(([name, {value}]) => [name, value])),
	};
}

const given = <T>(value: fc.Arbitrary<T>) => value.map(one => ({value: one, line: 1}));
const text = fc
	.string({unit: 'grapheme', maxLength: 12})
	.filter(
		one => /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u.test(one) && one.trim() === one && one.normalize() === one,
	);
const key = fc.oneof(
	fc.constantFrom(
		...bindings.flatMap(row => row.keys),
		'Q',
		'E',
		'#',
		'&',
		'!',
		'%',
		'"',
		'\\',
		'ctrl+t',
		'é',
		'~',
	),
	fc.constantFrom('meta+x', 'meta+,', "meta+'", 'ctrl+]', '👩‍🚀', '١'),
);
const changes = fc.dictionary(
	fc.constantFrom(...bindings.map(row => row.action)),
	fc.uniqueArray(key, {maxLength: 3}),
);
const word = fc.oneof(
	text.map(quoteWord),
	text.map(value => `-tag:${quoteValue(value)}`),
	text.map(value => `actor:${quoteValue(value)}`),
	fc.constantFrom('from:2020-09', 'is:marked', '"#"', '": "'),
);
const name = fc.oneof(
	fc.stringMatching(/^[a-z0-9-]{1,6}$/),
	fc.constantFrom('true', 'null', '---', '-', '0x1f', '1e3', 'no', 'été', '٢٠٢٠'),
);
const viewText = fc
	.uniqueArray(word, {minLength: 1, maxLength: 4})
	.map(words => words.join(' '))
	.filter(written => written.replace(/\s+/g, ' ').trim() === written);

const settings: fc.Arbitrary<Settings> = fc
	.record(
		{
			theme: given(fc.constantFrom(...themeNames.map(theme => theme.name))),
			mouse: given(fc.boolean()),
			file: given(
				text.filter(part => !/[/\\]/.test(part) && !/^\.+$/.test(part)).map(part => `/home/a/${part}.yaml`),
			),
			changes,
			views: fc.array(fc.tuple(name, given(viewText))).map(views => new Map(views)),
		},
		{requiredKeys: ['changes', 'views']},
	)
	.map(({changes: wanted, ...rest}) => {
		const result = rebind(bindings, new Map(Object.entries(wanted)));
		return {...rest, keys: new Map(), ...(result.type === 'bound' && {bindings: result.bindings})};
	});

test('what is shown can be read again, and sets the same', async () => {
	let rebindings = 0;
	await fc.assert(
		fc.asyncProperty(settings, async wanted => {
			if (wanted.bindings) rebindings++;
			const shown = showSettings(
				{type: 'settings', settings: wanted, path: place.shown, isThere: true},
				{},
				env,
			);
			const {settings: found} = await reading(shown);
			assert.deepEqual(inForce(found), inForce(wanted));
		}),
		{numRuns: 100},
	);
	assert.ok(rebindings > 5, `${rebindings} had keys of their own`);
});
