import {greatest} from '../../../lookup/extremes.ts';
import {perObject} from '../../../lookup/memo.ts';
import type {Facet, FacetField} from '../../../query/facet.ts';
import {grouped} from '../../../text/english.ts';
import {blank, type Line, line, piece} from '../../screen/line.ts';
import {promptLine} from '../../screen/prompt.ts';
import {withScrollbar} from '../../screen/scrollbar.ts';
import {cellWidth, cut, fit} from '../../screen/text.ts';
import type {Rect} from '../../state/layout.ts';
import {editorText} from '../../state/line-editor.ts';
import type {FacetMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {facetList, facetUnder, listedFrom} from './list.ts';

const titles: Readonly<Record<FacetField, string>> = {
	is: 'Standing',
	actor: 'Actors',
	says: 'Cited',
	source: 'Sources',
	tag: 'Tags',
	year: 'Years',
};

/** A line of the panel, and the index of its facet; headings and gaps have none. */
type FacetRow = {readonly text: Line; readonly index?: number};

/** The panel: the prompt that narrows it, and as many facets as there is room for. */
export function facetLines(state: State, mode: FacetMode, rect: Rect): readonly Line[] {
	const {head, shown, top, of} = panelOf(state, mode, rect);
	const texts = shown.map(({text}) => text);
	if (shown.length === of) return [...head, ...texts];
	const room = {columns: rect.columns, rows: shown.length};
	return [...head, ...withScrollbar(texts, {top, shown: shown.length, of}, room)];
}

/** The index of the facet on a row of the panel. */
export function facetAt(state: State, mode: FacetMode, rect: Rect, row: number): number | undefined {
	const {head, shown} = panelOf(state, mode, rect);
	return shown[row - head.length]?.index;
}

/** The lines above the list, the rows in view with the chosen one about the middle, and the number of all rows. */
function panelOf(
	state: State,
	mode: FacetMode,
	{columns, rows}: Rect,
): {
	readonly head: readonly Line[];
	readonly shown: readonly FacetRow[];
	readonly top: number;
	readonly of: number;
} {
	const list = facetList(state, mode);
	const {facets} = list;
	const head = headLines(mode, columns);
	const room = Math.max(1, rows - head.length);
	if (facets.length === 0)
		return {
			head,
			shown: [{text: line(list.isListed ? ' Nothing is called that.' : ' Listing …', 'dim')}],
			top: 0,
			of: 1,
		};
	const places = placesOf(facets);
	const current = places.findIndex(({index}) => index === mode.index);
	const top = Math.max(0, Math.min(places.length - room, current - Math.floor(room / 2)));
	const draw = drawerOf(facets, {
		asShown: facet => facetUnder(state, list, facet),
		titleOf: field => titleOf(state, mode, field),
		mode,
		width: columns - 2,
	});
	return {head, shown: places.slice(top, top + room).map(draw), top, of: places.length};
}

/** What stands on a row of the panel: a facet by its index, the title of a field, or a gap. */
type Place = {readonly index?: number; readonly title?: FacetField};

/** All rows of the panel: the facets of each field under its title. */
const placesOf = perObject((facets: readonly Facet[]): readonly Place[] =>
	facets.flatMap(({field}, index): readonly Place[] => {
		if (field === facets[index - 1]?.field) return [{index}];
		return [...(index > 0 ? [{}] : []), {title: field}, {index}];
	}),
);

const highestCount = perObject((facets: readonly Facet[]) => ({
	count: Math.max(1, greatest(facets.map(({count = 0}) => count))),
}));

const conditionsAmong = perObject((facets: readonly Facet[]) => facets.filter(({field}) => field === 'is'));

/** The title of a field, and which of its values are listed where they are very many. */
function titleOf(state: State, mode: FacetMode, field: FacetField): string {
	const from = listedFrom(state, mode, field);
	const note = from && `: the ${grouped(from.listed)} most frequent of ${grouped(from.of)}`;
	return `${titles[field]}${note ?? ''}`;
}

/** Makes the function that draws a row of the panel; a facet has a bar for its number of events. */
function drawerOf(
	facets: readonly Facet[],
	{
		asShown,
		titleOf,
		mode,
		width,
	}: {
		readonly asShown: (facet: Facet) => Facet;
		readonly titleOf: (field: FacetField) => string;
		readonly mode: FacetMode;
		readonly width: number;
	},
): (place: Place) => FacetRow {
	const {count: most} = highestCount(facets);
	// What the standings mean is told where all of it has room.
	const isExplained = conditionsAmong(facets).every(({label}) => cellWidth(label) <= labelRoom(width, most));
	return ({index, title}) => {
		const facet = index === undefined ? undefined : facets[index];
		if (!facet || index === undefined)
			return {text: title === undefined ? blank : line(cut(` ${titleOf(title)}`, width), 'heading')};
		const label = facet.field === 'is' && !isExplained ? facet.value : facet.label;
		return {text: facetLine({...asShown(facet), label}, index === mode.index, most, width), index};
	};
}

function headLines({editor, isNarrowing}: FacetMode, columns: number): readonly Line[] {
	const text = editorText(editor);
	if (isNarrowing) return [promptLine(prompt, editor, columns), blank];
	return text === '' ? [] : [[piece(prompt, 'dim'), piece(text)], blank];
}

const prompt = ' narrow: ';

const barWidth = 12;

/** The cells for the number of a facet, of which the greatest has this many events. */
function numberWidth(most: number): number {
	return Math.max(6, grouped(most).length + 1);
}

function hasBars(width: number): boolean {
	return width >= 44;
}

/** The cells for the label of a facet, between its mark and its number. */
function labelRoom(width: number, most: number): number {
	return width - numberWidth(most) - (hasBars(width) ? barWidth + 2 : 0) - 4;
}

/** The deepest that a part is indented. */
const deepest = 20;

function facetLine(
	{label, depth, count, state}: Facet,
	isCurrent: boolean,
	most: number,
	width: number,
): Line {
	const mark = {included: '+', excluded: '−', neither: ' '}[state];
	const lead = ` ${mark} ${'  '.repeat(Math.min(depth, deepest))}`;
	const number = (count === undefined ? '…' : grouped(count)).padStart(numberWidth(most));
	const length = Math.ceil(((count ?? 0) / most) * barWidth);
	const bars = hasBars(width) ? `  ${'▇'.repeat(length).padEnd(barWidth)}` : '';
	const room = width - numberWidth(most) - cellWidth(bars);
	const text = `${fit(cut(lead + label, room - 1), room)}${number}`;
	const style = isCurrent ? 'selected' : state === 'neither' ? (count === 0 ? 'dim' : undefined) : 'current';
	return [style ? piece(text, style) : piece(text), piece(bars, 'accent')];
}
