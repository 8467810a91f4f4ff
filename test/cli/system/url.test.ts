import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import {openUrl, waysToOpen} from '../../../source/cli/system/url.ts';
import {programs, waitFor} from '../../scripts.ts';

const href = 'https://example.org/a?b=1&c=2';

const ways: readonly (readonly [
	title: string,
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform,
	installed: string,
	commands: readonly string[],
])[] = [
	['nothing is there', {}, 'linux', '', []],
	['no screen to open it on', {}, 'linux', 'xdg-open open wslview rundll32.exe', []],
	['X', {DISPLAY: ':0'}, 'linux', 'xdg-open open', [`xdg-open ${href}`]],
	['Wayland', {WAYLAND_DISPLAY: 'wayland-0'}, 'linux', 'xdg-open', [`xdg-open ${href}`]],
	[
		'X that is passed on by ssh',
		{DISPLAY: 'localhost:10.0', SSH_TTY: '/dev/pts/1'},
		'linux',
		'xdg-open',
		[`xdg-open ${href}`],
	],
	['X without xdg-open', {DISPLAY: ':0'}, 'linux', '', []],
	['a Mac', {}, 'darwin', 'open', [`open ${href}`]],
	['a Mac that nobody sits before', {SSH_CONNECTION: '1 2 3 4'}, 'darwin', 'open', []],
	['Windows', {}, 'win32', 'rundll32.exe', [`rundll32.exe url.dll,FileProtocolHandler ${href}`]],
	[
		'WSL',
		{WSL_DISTRO_NAME: 'Debian', DISPLAY: ':0'},
		'linux',
		'wslview rundll32.exe xdg-open',
		[`rundll32.exe url.dll,FileProtocolHandler ${href}`, `wslview ${href}`, `xdg-open ${href}`],
	],
	['WSL without the programs of Windows', {WSL_INTEROP: '/run/1'}, 'linux', 'wslview', [`wslview ${href}`]],
	['BROWSER', {BROWSER: 'w3m'}, 'linux', 'w3m', [`w3m ${href}`]],
	[
		'BROWSER goes before the system',
		{BROWSER: 'firefox', DISPLAY: ':0'},
		'linux',
		'firefox xdg-open',
		[`firefox ${href}`, `xdg-open ${href}`],
	],
	[
		'BROWSER is a list with arguments and places',
		{BROWSER: 'firefox  --new-tab %s -P news:chromium --app=%s : lynx'},
		'linux',
		'chromium',
		[`no firefox --new-tab ${href} -P news`, `chromium --app=${href}`, `no lynx ${href}`],
	],
	['BROWSER is empty', {BROWSER: ' :'}, 'linux', '', []],
	[
		'on Windows the list has semicolons',
		{BROWSER: 'C:\\a.exe;b'},
		'win32',
		'',
		[`no C:\\a.exe ${href}`, `no b ${href}`],
	],
];

for (const [title, env, platform, installed, commands] of ways) {
	test(`ways to open: ${title}`, () => {
		const find = (name: string) => (installed.split(' ').includes(name) ? name : undefined);
		const found = waysToOpen(href, env, platform, find);
		assert.deepEqual(
			found.map(({name, command = `no ${name}`, args}) => [command, ...args].join(' ')),
			commands,
		);
	});
}

test('what a shell would read even within quotes is given percent-encoded', () => {
	const [way] = waysToOpen(
		"https://example.org/$(date)`x`'?$(date)`x`'\\#$",
		{BROWSER: 'b $&'},
		'linux',
		() => 'b',
	);
	assert.deepEqual(way?.args, ['$&', 'https://example.org/%24(date)%60x%60%27?%24(date)%60x%60%27%5C#%24']);
});

const takes = 'printf "%s|" "$@" >"$0.took"';

const openings: readonly (readonly [
	title: string,
	scripts: Readonly<Record<string, string>>,
	env: NodeJS.ProcessEnv,
	told: string,
	took: Readonly<Record<string, string>>,
])[] = [
	[
		'the system’s program takes it',
		{'xdg-open': takes},
		{DISPLAY: ':0'},
		`gave ${href} to xdg-open`,
		{'xdg-open': `${href}|`},
	],
	[
		'BROWSER takes it',
		{b: takes, 'xdg-open': takes},
		{BROWSER: 'b -n %s', DISPLAY: ':0'},
		`gave ${href} to b`,
		{b: `-n|${href}|`},
	],
	[
		'one that runs on',
		{b: `${takes}; echo $$ >"$0.new"; /bin/mv "$0.new" "$0.pid"; exec /bin/sleep 60`},
		{BROWSER: 'b'},
		`gave ${href} to b`,
		{b: `${href}|`},
	],
	[
		'one fails and one is not there',
		{b: 'exit 3', 'xdg-open': takes},
		{BROWSER: 'b:most', DISPLAY: ':0'},
		`gave ${href} to xdg-open (b ended with code 3; most is not on PATH)`,
		{'xdg-open': `${href}|`},
	],
	[
		'all fail',
		{'xdg-open': 'exit 4'},
		{DISPLAY: ':0'},
		`no program here opens web addresses: ${href} (xdg-open ended with code 4)`,
		{},
	],
	[
		'a browser for the terminal, which annals is in',
		{w3m: takes, 'xdg-open': takes},
		{BROWSER: 'w3m'},
		`no program here opens web addresses: ${href} (w3m needs a terminal of its own)`,
		{},
	],
	['there is none', {'xdg-open': takes}, {}, `no program here opens web addresses: ${href}`, {}],
];

for (const [title, scripts, env, told, took] of openings) {
	test(`opening a web address: ${title}`, async t => {
		const folder = programs(t, scripts);
		const surrounding = {env: {...env, PATH: folder}, platform: 'linux'} as const;
		// What ends by itself may take long on a busy machine; what runs on is waited for as long as the user waits.
		const patience = title === 'one that runs on' ? {} : {patience: 20_000};
		const {isOpened, notice} = await openUrl(href, {...surrounding, ...patience});
		assert.equal(notice, told);
		assert.equal(isOpened, told.startsWith('gave '));
		for (const [name, line] of Object.entries(scripts)) {
			const pid = path.join(folder, `${name}.pid`);
			if (line.includes('.pid')) {
				await waitFor(() => existsSync(pid));
				process.kill(Number(readFileSync(pid, 'utf8')));
			}
			const file = path.join(folder, `${name}.took`);
			assert.equal(existsSync(file) ? readFileSync(file, 'utf8') : undefined, took[name], name);
		}
	});
}

test('what is no web address to be opened reaches no program', async t => {
	const folder = programs(t, {b: takes});
	const surrounding = {env: {PATH: folder, BROWSER: 'b'}, platform: 'linux'} as const;
	assert.match(
		(await openUrl('file:///etc/passwd', surrounding)).notice,
		/^only web addresses of https: and http: are opened/,
	);
	assert.match((await openUrl('--help', surrounding)).notice, /isn't a web address/);
	assert.equal(existsSync(path.join(folder, 'b.took')), false);
});

test('a web address longer than the system takes is told, not thrown', async t => {
	const folder = programs(t, {b: takes});
	const long = `https://example.org/${'x'.repeat(3_000_000)}`;
	const {notice: told} = await openUrl(long, {env: {PATH: folder, BROWSER: 'b'}, platform: 'linux'});
	assert.equal(told, `no program here opens web addresses: ${long} (b could not be started (E2BIG))`);
});
