import {parseArgs} from 'node:util';
import {machine} from './machine.ts';
import {measurements} from './measurements.ts';
import {measurePeers} from './peers/run.ts';
import {copyProgram} from './program.ts';
import {measureScale} from './scale/run.ts';

const {only, scale, peers, most, check} = parseArgs({
	options: {
		only: {type: 'string'},
		scale: {type: 'boolean'},
		peers: {type: 'boolean'},
		most: {type: 'string', default: '1000000'},
		check: {type: 'boolean'},
	},
}).values;
const names = measurements.map(({name}) => name);
const chosen = measurements.filter(({name}) => name === (only ?? name));
if (chosen.length === 0) throw new Error(`--only ${names.join('|')}`);
const mostEvents = Number(most);
if (!(mostEvents >= 1000)) throw new Error(`--most ${most}: a number from 1000 on is needed`);

const program = await copyProgram();
if (scale) {
	const faults = await measureScale(program, mostEvents);
	console.log(faults.join('\n') || 'Nothing grew faster than it may.');
	if (check && faults.length > 0) process.exitCode = 1;
} else if (peers) await measurePeers(program, mostEvents);
else await measureAll(program);

async function measureAll(path: string): Promise<void> {
	const [nameWidth, whatWidth, targetWidth] = [
		widest(names),
		widest(measurements.map(({what}) => what)),
		widest(measurements.map(({target}) => target)),
	];
	const printRow = (name: string, what: string, target: string, measured: string) =>
		console.log(
			[name.padEnd(nameWidth), what.padEnd(whatWidth), target.padEnd(targetWidth), measured].join('  '),
		);
	console.log(machine());
	printRow('', '', 'target', 'measured');
	for (const {name, what, target, measure} of chosen) printRow(name, what, target, await measure(path));
}

function widest(texts: readonly string[]): number {
	return Math.max(...texts.map(text => text.length));
}
