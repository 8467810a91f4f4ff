import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {grouped} from '../../source/text/english.ts';
import {machine} from '../machine.ts';
import {fileKinds, writeFileOf} from '../scale/files.ts';
import {median} from '../statistics.ts';
import {table} from '../table.ts';
import {type Peer, peersOf} from './peers.ts';
import {type Done, type Work, workOf, works} from './work.ts';

const rounds = 3;

/** Gives annals and the programs of this machine that do a part of what it does the same work, in turn; prints what each took. */
export async function measurePeers(program: string, most: number): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'annals-peers-'));
	process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
	const kind = fileKinds.find(({name}) => name === 'csv');
	if (!kind) throw new Error('no kind of file is called csv');
	const peers = peersOf(program).flatMap(peer => {
		const version = versionOf(peer);
		if (version === undefined) console.log(`${peer.name} isn't installed`);
		return version === undefined ? [] : [{peer, version}];
	});
	const file = writeFileOf(kind, most, folder);
	console.log(
		`${machine()}; ${grouped(most)} events, CSV, just written; medians of ${rounds} sessions in turn\n`,
	);
	const all = new Map(peers.map(({peer}) => [peer, [] as Done[]]));
	// Also where one doesn't wait for all sessions.
	process.on('exit', () => {
		const medians = [...all.values()].map(medianOf);
		const names = peers.map(({peer}) => peer.name);
		console.log(
			tableOf(
				peers.map(({peer, version}) => `${peer.name} ${version}`.trim()),
				medians,
			),
		);
		console.log(`\nannals is slower: ${slower(names, medians).join('; ') || 'nowhere'}.`);
	});
	for (let round = 0; round < rounds; round++)
		for (const [peer, dones] of all) dones.push(await workOf(peer, file));
}

/** The version of a program; nothing where it isn't installed. */
function versionOf({command, version}: Peer): string | undefined {
	if (!version) return '';
	const {error, stdout, stderr} = spawnSync(command, [...version], {encoding: 'utf8'});
	return error ? undefined : (/\d+(?:\.\d+)*/.exec(stdout + stderr)?.[0] ?? '');
}

function medianOf(dones: readonly Done[]): Done {
	return Object.fromEntries(
		works.flatMap(({id}) => {
			const values = dones.flatMap(done => done[id] ?? []);
			return values.length === 0 ? [] : [[id, median(values)]];
		}),
	);
}

/** A row a work; behind what another program took stands how many times annals' that is. */
function tableOf(names: readonly string[], [ours = {}, ...theirs]: readonly Done[]): string {
	return table(
		['', ...names],
		works.map(work => [
			work.name,
			amount(ours, work),
			...theirs.map(done => {
				const [value, own] = [done[work.id], ours[work.id]];
				const ratio = value === undefined || own === undefined ? '' : ` (${times(value / own)})`;
				return `${amount(done, work)}${ratio}`;
			}),
		]),
	);
}

function slower(names: readonly string[], [ours = {}, ...theirs]: readonly Done[]): readonly string[] {
	return works.flatMap(({id, name}) => {
		const own = ours[id];
		const better = names
			.slice(1)
			.filter((_, index) => own !== undefined && (theirs[index]?.[id] ?? Infinity) < own);
		return better.length === 0 ? [] : [`${name} (${better.join(', ')})`];
	});
}

function times(ratio: number): string {
	return `${ratio < 10 ? ratio.toPrecision(2) : ratio.toFixed(0)}×`;
}

function amount(done: Done, {id, unit}: Work): string {
	const value = done[id];
	if (value === undefined) return '–';
	if (unit === 'MiB') return `${value.toFixed(0)} MiB`;
	return value < 1000 ? `${value.toFixed(value < 10 ? 1 : 0)} ms` : `${(value / 1000).toFixed(1)} s`;
}
