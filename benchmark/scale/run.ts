import {mkdtempSync, rmSync} from 'node:fs';
import {writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {grouped} from '../../source/text/english.ts';
import {machine} from '../machine.ts';
import {table} from '../table.ts';
import {type FileKind, fileKinds, writeFileOf} from './files.ts';
import {faults, type Series} from './growth.ts';
import {plot} from './plot.ts';
import {measurePrinting} from './printing.ts';
import {type Measured, type Stage, stages} from './stages.ts';
import {measureViewing} from './viewing.ts';

const sizes = [1000, 10_000, 100_000, 1_000_000, 3_000_000];
const plotFile = new URL('../../docs/scale.svg', import.meta.url);

/** Measures how time and memory grow with the events of files that it generates, up to so many; gives what grew too fast. */
export async function measureScale(program: string, most: number): Promise<readonly string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'annals-scale-'));
	process.on('exit', () => rmSync(folder, {recursive: true, force: true}));
	const measured = new Map<FileKind, Map<number, Measured>>(fileKinds.map(kind => [kind, new Map()]));
	const head = `${machine()}, ${new Date().toISOString().slice(0, 10)}`;
	console.log(`${head}; files just written`);
	// Also where one doesn't wait for the largest files.
	process.on('exit', () => {
		for (const [{title}, series] of measured) console.log(`\n**${title}**\n\n${tableOf(series)}`);
	});
	for (const size of sizes.filter(each => each <= most))
		for (const [kind, series] of measured) {
			const file = writeFileOf(kind, size, folder);
			const viewing = await measureViewing(program, file);
			series.set(size, {...viewing, ...(await measurePrinting(program, file))});
			rmSync(file.path);
			await writeFile(plotFile, plot(measured, stages, `${head}. Both scales are logarithmic.`));
		}
	return [...measured].flatMap(([{title}, series]) => faults(stages, title, series));
}

function tableOf(series: Series): string {
	return table(
		['', ...[...series.keys()].map(grouped)],
		stages.map(stage => [stage.name, ...[...series.values()].map(measured => amount(measured, stage))]),
	);
}

function amount(measured: Measured, {id, unit}: Stage): string {
	const value = measured[id];
	if (value === undefined) return '–';
	if (unit === 'MiB') return `${value.toFixed(0)} MiB`;
	return value < 1000 ? `${value.toFixed(value < 10 ? 1 : 0)} ms` : `${(value / 1000).toFixed(1)} s`;
}
