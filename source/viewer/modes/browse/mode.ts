import type {ModeRecord} from '../../mode/record.ts';
import {idleLines, noticeLines} from '../../screen/bar.ts';
import {type Line, piece} from '../../screen/line.ts';
import {cut} from '../../screen/text.ts';
import type {BrowseMode} from '../../state/mode.ts';
import type {State} from '../../state/state.ts';
import {browseActions} from './actions.ts';
import {browseKeys} from './keys.ts';
import {onPanes} from './pointer.ts';
import {browseSpeech} from './speech.ts';

/** Reading, and looking for the second of two events to be compared. */
export const browseMode: ModeRecord<BrowseMode, typeof browseKeys> = {
	keyModes: {browse: {title: 'Reading'}},
	keys: browseKeys,
	actions: browseActions,
	keyMode: ({comparing}) => (comparing === undefined ? 'browse' : 'second'),
	barRows: state => noticeLines(state).length,
	bar: (state, _, bar) =>
		state.comparing !== undefined && !state.notice
			? [bar.withHints(secondLine(state, state.comparing))]
			: idleLines(state, bar),
	pointed: (state, _, at) => onPanes(state, at),
	speech: browseSpeech,
};

/** What is asked for while a second event is looked for. */
function secondLine({chronology, size}: State, first: number): Line {
	const title = cut(chronology.get(first).title, Math.max(12, Math.floor(size.columns / 2) - 16));
	return [piece(` compare “${title}” with `)];
}
