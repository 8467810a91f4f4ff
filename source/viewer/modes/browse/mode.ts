import type {BrowseMode} from '../../mode.ts';
import {noticeLines, restingLines} from '../../screen/status.ts';
import {secondLine} from '../pair/actions.ts';
import type {ModeRecord} from '../record.ts';
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
			? [bar.ended(secondLine(state, state.comparing))]
			: restingLines(state, bar),
	pointed: (state, _, at) => onPanes(state, at),
	speech: browseSpeech,
};
