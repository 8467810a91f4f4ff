import {citedEvent} from '../../../chronology/citation.ts';
import {citationFormats} from '../../../chronology/citation-format.ts';
import type {Account, ChronologyEvent} from '../../../chronology/event.ts';
import {relatedIn, relatedText} from '../../../chronology/related.ts';

import {asToldBy} from '../../../chronology/told-by.ts';
import {startOf} from '../../../text/cells.ts';
import {enumerate, grouped, plural} from '../../../text/english.ts';
import {comparisonLines, exportWidth} from '../../screen/content-blocks.ts';
import {textOf} from '../../screen/line.ts';
import {outletBeside} from '../../screen/outlet.ts';
import {cellWidth} from '../../screen/text.ts';
import {excerptOf} from '../../speech/excerpt.ts';
import {shownRelated} from '../../state/content.ts';
import type {Effect} from '../../state/effect.ts';
import {openReading} from '../../state/reading.ts';
import {currentRow, type State, shownSelection} from '../../state/state.ts';
import type {Choice} from './choice.ts';
import {commandOf} from './command.ts';

/**
 * What can be copied of the cursor's event: citations and the account of the open source, or citations and the comparison of all
 * sources where that is open; and the citations of all events that are shown, in a menu of their own.
 */
export function copyChoices(state: State): readonly Choice[] {
	const {chronology} = state;
	const row = currentRow(state);
	const command = copyChoice(state, 'command', commandOf(state));
	if (row === undefined) return [command];
	const event = chronology.get(row);
	const open = openReading(state);
	const isOne = open?.type === 'source';
	const cited = isOne ? asToldBy(chronology, open.id) : chronology;
	const {accounts} = cited.get(row);
	const count = shownSelection(state).rows.length;
	return [
		...citationFormats
			.filter(({isOfSources}) => accounts.length > 0 || !isOfSources)
			.map(({format, name}): Choice => {
				const about = format === 'citation' ? `: ${citedEvent(event)}` : '';
				const effect: Effect = {type: 'cite', what: 'citation', format, chronology: cited, rows: [row]};
				return {label: `citation as ${name}${about}`, outcome: {type: 'effect', effect}};
			}),
		...(count > 1
			? [
					{
						label: `citations of all ${grouped(count)} events shown …`,
						words: `citations of all ${grouped(count)} events shown`,
						outcome: {type: 'menu', of: 'citations'},
					} as const,
				]
			: []),
		...(isOne
			? accounts.map(account => accountChoice(state, event, account))
			: comparisonChoices(state, event)),
		command,
		...accounts.flatMap(({source: id}): readonly Choice[] => {
			const source = chronology.sources.get(id);
			return source?.url === undefined
				? []
				: [copyChoice(state, 'web address', source.url, `web address of ${source.outlet}`)];
		}),
	];
}

/** The formats in which the events that are shown can be cited. */
export function citationChoices(state: State): readonly Choice[] {
	const {chronology} = state;
	const {rows} = shownSelection(state);
	const what = `citations of ${plural(rows.length, 'event')}`;
	return citationFormats.map(({format, name}) => ({
		label: `as ${name}: ${plural(rows.length, 'event')}`,
		words: `${what} as ${name}`,
		outcome: {type: 'effect', effect: {type: 'cite', what, format, chronology, rows}},
	}));
}

function copyChoice(state: State, what: string, text: string, name = what): Choice {
	return {
		label: labelOf(state, name, [text]),
		outcome: {type: 'effect', effect: {type: 'copy', what, text}},
	};
}

/** What a choice copies and how that begins, as far as a line has room for it: only so many of its pieces are made. */
function labelOf({size: {columns}}: State, name: string, pieces: Iterable<string>): string {
	let begun = '';
	for (const piece of pieces) {
		// Few texts have as many blanks as letters.
		const start = startOf(piece.trimStart(), 2 * columns);
		const gap = start.length < piece.length && /^\s/.test(piece) ? ' ' : '';
		begun = startOf(`${begun}${gap}${start}`.trimStart().replace(/\s+/g, ' '), columns);
		if (begun.length > columns && cellWidth(begun) > columns) break;
	}
	return `${name}: ${begun.trimEnd()}`;
}

/** The account with its links, a line each behind an empty line. It is spoken as far as one needs to know it by. */
function accountChoice(state: State, event: ChronologyEvent, account: Account): Choice {
	const {chronology, spoken} = state;
	const {shown, more} = shownRelated(relatedIn(chronology, event, account));
	const lines = shown.map(each => relatedText(chronology, each));
	const links = lines.length === 0 ? [] : ['', ...lines, ...(more === undefined ? [] : [more])];
	const text = [account.text, ...links].join('\n');
	return {...copyChoice(state, 'account', text), ...(spoken && {words: excerptOf('account', text)})};
}

/** The comparison, which is drawn in columns, of which only the names can be spoken. */
function comparisonChoices(state: State, event: ChronologyEvent): readonly Choice[] {
	const outlets = event.accounts.map(({source}) => outletBeside(state.chronology, source));
	if (outlets.length === 0) return [];
	const text = {[Symbol.iterator]: () => comparisonText(state, event)};
	return [
		{
			label: labelOf(state, 'comparison', text),
			outcome: {type: 'effect', effect: {type: 'copy', what: 'comparison', text}},
			words: `comparison of ${enumerate(outlets, 'and')}`,
		},
	];
}

function* comparisonText(state: State, event: ChronologyEvent): Generator<string> {
	let end = '';
	for (const row of comparisonLines(state, event, exportWidth)) {
		yield end + textOf(row).trimEnd();
		end = '\n';
	}
}
