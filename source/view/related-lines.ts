import type {Event} from '../model/event.ts';
import {relatedTitle, relatedTo, relationWord, toldBy} from '../model/related.ts';
import {type Line, line, piece} from './line.ts';
import type {State} from './state.ts';
import {cellWidth, fit, wrap} from './text.ts';

/** Which links are told: all, or only those that the accounts of other events tell of this one. */
export type Told = 'all' | 'back';

/** How an event stands to others, each with its title and who says so; nothing where nobody links it. */
export function relatedLines({chronology}: State, event: Event, width: number, which: Told): readonly Line[] {
	const related = relatedTo(chronology, event).filter(({isBack}) => isBack || which === 'all');
	if (related.length === 0) return [];
	const words = related.map(relationWord);
	const room = Math.max(...words.map(cellWidth)) + 2;
	// In few columns a word stands above what it is said of.
	const isNarrow = width - room < 24;
	const indent = isNarrow ? 2 : room;
	return related.flatMap((each, index): readonly Line[] => {
		const word = capital(words[index] ?? '');
		const title = wrap(relatedTitle(chronology, each), width - indent);
		const told = wrap(toldBy(chronology, each), width - indent).map(text => line(text, 'dim'));
		const under = [...title.map(text => line(text)), ...told];
		if (isNarrow) return [line(word, 'dim'), ...under.map(indented(indent))];
		const [first = [], ...rest] = under;
		return [[piece(fit(word, indent), 'dim'), ...first], ...rest.map(indented(indent))];
	});
}

function indented(cells: number): (row: Line) => Line {
	return row => [piece(' '.repeat(cells)), ...row];
}

function capital(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
