import {closeSync, openSync, writeSync} from 'node:fs';
import {join} from 'node:path';
import {type Counts, type MadeEvent, madeEvents, wanted} from './events.ts';

/** A kind of file that is generated: how an event is written in it, and which of its actors the file names. */
export type FileKind = {
	readonly name: string;
	readonly title: string;
	readonly extension: string;
	readonly head?: string;
	readonly line: (event: MadeEvent) => string;
	readonly actorsOf?: (event: MadeEvent) => readonly number[];
};

export type MadeFile = {readonly path: string; readonly size: number; readonly counts: Counts};

const ucdpColumns =
	'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob';

/** The kinds of files, as they come from other programs and from annals itself. */
export const fileKinds: readonly FileKind[] = [
	{
		name: 'ndjson',
		title: "NDJSON with another program's keys",
		extension: 'ndjson',
		line: ({number, date, title, actors, source, tag, text}) =>
			JSON.stringify({
				...{id: `e${number}`, date, headline: title, actors: actors.map(named).join('; ')},
				...{source: `Paper ${source}`, type: tag, text},
			}),
	},
	{
		name: 'own',
		title: "NDJSON in annals' own keys",
		extension: 'ndjson',
		line: ({number, date, title, actors, source, tag, text}) =>
			JSON.stringify({
				...{id: `e${number}`, date, title, actors: actors.map(named), tags: [tag]},
				accounts: [{source: `Paper ${source}`, text}],
			}),
	},
	{
		name: 'csv',
		title: 'CSV of 7 columns',
		extension: 'csv',
		head: 'id,date,title,actors,source,type,text',
		line: ({number, date, title, actors, source, tag, text}) =>
			[`e${number}`, date, title, actors.map(named).join('; '), `Paper ${source}`, tag, text].join(','),
	},
	{
		name: 'ucdp',
		title: "CSV of 49 columns, as UCDP's, with articles",
		extension: 'csv',
		head: ucdpColumns,
		line: ucdpLine,
		actorsOf: ({actors}) => actors.slice(0, 1),
	},
];

/** Writes a file of so many events into a folder, and counts what there is to find in it. */
export function writeFileOf(kind: FileKind, size: number, folder: string): MadeFile {
	const path = join(folder, `${kind.name}-${size}.${kind.extension}`);
	const file = openSync(path, 'w');
	const counts = {year: 0, actor: 0, rare: 0, common: 0};
	let text = kind.head === undefined ? '' : `${kind.head}\n`;
	for (const event of madeEvents(size)) {
		text += `${kind.line(event)}\n`;
		if (event.date.startsWith(wanted.year)) counts.year++;
		if ((kind.actorsOf?.(event) ?? event.actors).some(actor => named(actor) === wanted.actor)) counts.actor++;
		if (event.text.includes(wanted.rare)) counts.rare++;
		if (event.text.includes(wanted.common)) counts.common++;
		if (text.length < 2 ** 20) continue;
		writeSync(file, text);
		text = '';
	}
	writeSync(file, text);
	closeSync(file);
	return {path, size, counts};
}

function named(actor: number): string {
	return `Actor ${actor}`;
}

function ucdpLine({number, date, title, actors, source, text}: MadeEvent): string {
	const [year = '', month = '01', day = '01'] = date.split('-');
	const [rebel = 0] = actors;
	const land = rebel % 60;
	const [state, front] = [`Government of Land ${land}`, named(rebel)];
	const at = `${year}-${month}-${day}`;
	const papers = [`Paper ${source}`, `Paper ${(source + 7) % 300}`];
	const articles = papers.map(paper => `""${paper},${at},${title}""`).join(';');
	const dead = number % 9;
	return [
		...[
			number,
			`LAN-${year}-1-${number}`,
			year,
			1,
			'Clear',
			1 + (number % 3),
			land,
			land,
			`Land ${land}: Government`,
		],
		...[rebel, rebel, `${state} - ${front}`, land, land, state, 5000 + rebel, 5000 + rebel, front],
		...[2, `"${articles}"`, papers.join(';'), `${at};${at}`, `${title};${title}`, 'police'],
		...[1, `${title.split(' ')[0]} village`, text, `Province ${land % 20}`, `District ${number % 90}`],
		...[12.25, 30.5, 'POINT (30.5 12.25)', 150_000 + (number % 500), `Land ${land}`, 600 + land, 'Africa', 1],
		...[date.length > 7 ? 1 : date.length > 4 ? 4 : 5, `${at} 00:00:00.000`, `${lastDay(date)} 00:00:00.000`],
		...[dead, 1, 0, 0, dead + 1, dead + 2, dead, 600 + land, ''],
	].join(',');
}

/** The last day that a date may be. */
function lastDay(date: string): string {
	if (date.length === 4) return `${date}-12-31`;
	return date.length === 7 ? `${date}-28` : date;
}
