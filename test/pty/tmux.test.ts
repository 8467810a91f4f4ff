import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {type TestContext, test} from 'node:test';
import {orvelFile, program} from '../program.ts';
import {folderFor, programs} from '../scripts.ts';
import {openTerminal, type Terminal} from '../terminal.ts';

const tmux = (process.env['PATH'] ?? '')
	.split(path.delimiter)
	.map(folder => path.join(folder, 'tmux'))
	.filter(existsSync)
	.slice(0, 1);

/** A shell inside tmux, with annals, a pager and what opens web addresses on its path, and settings in its home. */
async function startInTmux(
	t: TestContext,
	command: string,
): Promise<{readonly terminal: Terminal; readonly folder: string; readonly own: readonly string[]}> {
	const own: string[] = [];
	// Ended before its folder goes: hooks run in the order in which they are made.
	t.after(() => openTerminal({command, args: [...own, 'kill-server'], columns: 80, rows: 5}).exit());
	const folder = folderFor(t);
	mkdirSync(path.join(folder, '.config/annals'), {recursive: true});
	writeFileSync(
		path.join(folder, '.config/annals/config.yaml'),
		`mouse: true\nkeys: {clearFilter: Z}\nfiles: [${JSON.stringify(orvelFile)}]\n`,
	);
	const conf = path.join(folder, 'tmux.conf');
	writeFileSync(conf, 'set -g mouse on\nset -s escape-time 0\nset -g status off\n');
	const bin = programs(t, {
		annals: `exec '${process.execPath}' '${program}' "$@"`,
		page: 'cat "$1"; printf "read to the end: "; read answer',
		open: `printf '%s' "$1" > '${folder}/part'; mv '${folder}/part' '${folder}/opened'`,
	});
	own.push('-S', path.join(folder, 'socket'), '-f', conf);
	const terminal = openTerminal({
		command,
		args: [...own, 'new-session', "env PS1='shell> ' bash --norc --noprofile -i"],
		columns: 100,
		rows: 30,
		cwd: folder,
		env: {
			HOME: folder,
			// tmux runs its commands by it, and whoever runs the tests may have one that runs nothing.
			SHELL: '/bin/sh',
			PATH: `${bin}:${process.env['PATH']}`,
			HISTFILE: '',
			PAGER: 'page',
			BROWSER: 'open',
		},
		t,
	});
	await terminal.until(/shell>/);
	return {terminal, folder, own};
}

/** Clicks on the first place of a text, once what is new below it is shown: tmux draws a screen part by part, from its top. */
async function click(terminal: Terminal, text: string, below: string): Promise<void> {
	const isDrawn = (screen: string) => screen.includes(below, Math.max(0, screen.indexOf(text)));
	const screen = await terminal.until(
		shown => shown.includes(text) && isDrawn(shown),
		`${text}, and ${below}`,
	);
	const rows = screen.split('\n');
	const row = rows.findIndex(line => line.includes(text));
	const place = `${(rows[row] ?? '').indexOf(text) + 2};${row + 1}`;
	terminal.send(`\u001b[<0;${place}M\u001b[<0;${place}m`);
}

for (const command of tmux) {
	test('inside tmux a name is completed, the settings hold, and the mouse, marks, copies, the pager and web addresses work', async t => {
		const {terminal, folder, own} = await startInTmux(t, command);
		terminal.send('source <(annals completion bash); echo rea""dy\r');
		await terminal.until(/^ready/m);
		terminal.send('annals --actor Kat\t');
		await terminal.until(/annals --actor Katrin\\ Herring/);
		terminal.send('\r');
		await terminal.until(/2 of 15 events/);
		terminal.press('Z');
		await terminal.until(/15 of 15 events/);
		// The mouse is read once Ink is there, and a mark is kept no sooner.
		terminal.press('m');
		await terminal.until(/▸\*/);
		terminal.press('m');
		await terminal.until(screen => !screen.includes('▸*'));
		terminal.press('G');

		await click(terminal, 'Boats announce', 'a facets');
		await terminal.until(/▸ +mid-Oct/);
		await click(terminal, '2 Rudder', 'i unfolds it');
		await terminal.until(/Rudder · Hazel Janssen/);
		terminal.send('\u001b[<64;10;12M');
		await terminal.until(/▸ +late Sep/);

		terminal.press('m');
		await terminal.until(/▸\* late Sep/);
		terminal.press('g', "'");
		await terminal.until(/▸\* late Sep/);

		terminal.press('y', '1');
		await terminal.until(/ Citation copied to tmux's buffer\. /);
		const shown = openTerminal({command, args: [...own, 'show-buffer'], columns: 250, rows: 10, t});
		await shown.until(/close its Tolwick kiosk\.\n[\s\S]*Rudder, “Balloon protests/);

		terminal.press('e');
		await terminal.until(/read to the end:/);
		terminal.press('enter');
		await terminal.until(/▸\* late Sep/);
		terminal.press('q');
		await terminal.until(/shell>\s*$/);

		const source = "{id: log, outlet: Log, url: 'https://example.org/a'}";
		const event = '{id: one, date: 1912, title: A crossing, accounts: [{source: log, text: It crossed.}]}';
		writeFileSync(
			path.join(folder, 'ferry.yaml'),
			`version: 1\ntitle: A ferry\nsources: [${source}]\nevents: [${event}]\n`,
		);
		terminal.send('annals ferry.yaml\r');
		await terminal.until(/1 of 1 event/);
		terminal.press('o');
		await terminal.until(/1 {2}Log: https:\/\/example\.org\/a/);
		terminal.press('1');
		await terminal.until(/gave https:\/\/example\.org\/a to open/);
		await terminal.until(() => existsSync(path.join(folder, 'opened')), 'the web address to be opened');
		assert.equal(readFileSync(path.join(folder, 'opened'), 'utf8'), 'https://example.org/a');
		terminal.press('q');
		await terminal.until(/shell>\s*$/);
		terminal.send('exit\r');
		await terminal.exit();
	});
}
