import type {ModeRecord} from '../../mode/record.ts';
import {idleLines, idleRows} from '../../screen/bar.ts';
import {isIn, linesPerNotch} from '../../screen/pointer.ts';
import {bodyRect} from '../../state/layout.ts';
import type {JoinsMode} from '../../state/mode.ts';
import {joinActions, scrollJoinsBy} from './actions.ts';
import {joinKeys} from './keys.ts';
import {joinLines} from './screen.ts';
import {joinSpeech} from './speech.ts';

/** The pairs of events in two files that may be one, which the wheel scrolls. */
export const joinsMode: ModeRecord<JoinsMode, typeof joinKeys> = {
	keyModes: {joins: {title: 'Asked which events are one'}},
	keys: joinKeys,
	actions: joinActions,
	barRows: idleRows,
	bar: (state, _, bar) => idleLines(state, bar),
	body: joinLines,
	pointer: (_, mode, {pointer, layout}) => {
		if (pointer.type !== 'wheel' || !isIn(bodyRect(layout), pointer)) return undefined;
		return (current, press) => scrollJoinsBy(current, mode, pointer.turn * linesPerNotch, press);
	},
	speech: joinSpeech,
};
