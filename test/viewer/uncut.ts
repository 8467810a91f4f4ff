import {barLines} from '../../source/viewer/bar.ts';
import {derive} from '../../source/viewer/derive.ts';
import type {Region} from '../../source/viewer/frame.ts';
import {modeOf} from '../../source/viewer/modes/index.ts';
import {axisLines} from '../../source/viewer/screen/axis.ts';
import {detailLines} from '../../source/viewer/screen/detail.ts';
import {headerLine} from '../../source/viewer/screen/header.ts';
import {listLines} from '../../source/viewer/screen/list.ts';
import {bodyRect} from '../../source/viewer/state/layout.ts';
import type {State} from '../../source/viewer/state/state.ts';

/**
 * Every region of a state by its name, with its lines as they are made. The frame cuts them to their region, so no test that
 * reads a frame notices a line that is too long, or one too many.
 */
export function uncutRegions(state: State): Readonly<Record<string, Region>> {
	const derived = derive(state);
	const {layout} = derived;
	if (layout.type === 'tooSmall') return {};
	const {header, axis, list, detail, bar} = layout;
	const mode = modeOf(state);
	const covered = bodyRect(layout);
	const body = mode.body?.(state, state.mode, covered);
	const panelled = detail ?? list;
	const panel = panelled && mode.panel?.(state, state.mode, panelled);
	return {
		header: {rect: header, lines: [headerLine(state, header)]},
		bar: {rect: bar, lines: barLines(state, derived, bar)},
		...(body && {body: {rect: covered, lines: body}}),
		...(panelled && panel && {panel: {rect: panelled, lines: panel}}),
		...(axis && {axis: {rect: axis, lines: axisLines(state, derived.axis, axis)}}),
		...(list && {list: {rect: list, lines: listLines(state, list)}}),
		...(detail &&
			derived.detail && {detail: {rect: detail, lines: detailLines(state, derived.detail, detail)}}),
	};
}
