import type {ModeRecord} from '../../mode/record.ts';
import {idleRows} from '../../screen/bar.ts';
import type {BrowseMode} from '../../state/mode.ts';
import {browseActions} from './actions.ts';
import {browseKeys} from './keys.ts';
import {onPanes} from './pointer.ts';
import {browseBar} from './screen.ts';
import {browseSpeech} from './speech.ts';

/** Reading in the list and the detail; also looking for the second of two events to compare. */
export const browseMode: ModeRecord<BrowseMode, typeof browseKeys> = {
	keyModes: {browse: {title: 'Reading'}},
	keys: browseKeys,
	actions: browseActions,
	keyMode: ({comparing}) => (comparing === undefined ? 'browse' : 'second'),
	barRows: idleRows,
	bar: (state, _, bar) => browseBar(state, bar),
	hidesFilter: ({comparing, notice}) => comparing !== undefined && !notice,
	pointer: (state, _, at) => onPanes(state, at),
	speech: browseSpeech,
};
