import {cpus, loadavg} from 'node:os';
import {parseArgs} from 'node:util';
import {measurements} from './measurements.ts';
import {copyProgram} from './program.ts';

const {only} = parseArgs({options: {only: {type: 'string'}}}).values;
const names = measurements.map(({name}) => name);
const chosen = measurements.filter(({name}) => name === (only ?? name));
if (chosen.length === 0) throw new Error(`--only ${names.join('|')}`);

const [nameWidth, whatWidth, targetWidth] = [
	widest(names),
	widest(measurements.map(({what}) => what)),
	widest(measurements.map(({target}) => target)),
];

const program = await copyProgram();
try {
	const [load = 0] = loadavg();
	console.log(
		`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${load.toFixed(1)}, 120x40`,
	);
	printRow('', '', 'target', 'measured');
	for (const {name, what, target, measure} of chosen) {
		printRow(name, what, target, await measure(program.path));
	}
} finally {
	await program.remove();
}

function printRow(name: string, what: string, target: string, measured: string): void {
	console.log(
		[name.padEnd(nameWidth), what.padEnd(whatWidth), target.padEnd(targetWidth), measured].join('  '),
	);
}

function widest(texts: readonly string[]): number {
	return Math.max(...texts.map(text => text.length));
}
