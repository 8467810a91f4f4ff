import {Box, type SuspendTerminal, Text, useApp, useInput, usePaste} from 'ink';
import {useEffect, useReducer} from 'react';
import {type Frame, frame, type Region} from '../view/frame.ts';
import type {Size} from '../view/layout.ts';
import type {State} from '../view/state.ts';
import {type Effect, type Message, type Step, update} from '../view/update.ts';
import {keyNames} from './key-names.ts';
import type {Painter} from './theme.ts';

type Props = {
	readonly initial: State;
	readonly paint: Painter;
	readonly perform: (effect: Effect, suspendTerminal: SuspendTerminal) => void;
	/** Tells of the terminal's new sizes until the function it returns is called. */
	readonly onResize: (resized: (size: Size) => void) => () => void;
};

/** The viewer: keys and sizes go into the one reducer, its frames are painted, its effects handed on. */
export function App({initial, paint, perform, onResize}: Props) {
	const {suspendTerminal} = useApp();
	const [{state, effects, drawing}, send] = useReducer(reduce, {state: initial, effects: [], drawing: 0});

	useInput((input, key) => {
		for (const name of keyNames(input, key)) send({type: 'key', key: name});
	});
	usePaste(text => send({type: 'paste', text}));

	useEffect(() => onResize(size => send({type: 'resize', size})), [onResize]);

	useEffect(() => {
		if (effects.length === 0) return;
		for (const effect of effects) perform(effect, suspendTerminal);
		send({type: 'performed', effects});
	}, [effects, perform, suspendTerminal]);

	return <Screen key={drawing} shown={frame(state)} paint={paint} />;
}

/** Effects wait in the order in which keys asked for them, however many keys come at once. */
type Pending = Step & {readonly drawing: number};

type Happening = Message | {readonly type: 'performed'; readonly effects: readonly Effect[]};

function reduce(pending: Pending, happening: Happening): Pending {
	if (happening.type !== 'performed') {
		const {state, effects} = update(pending.state, happening);
		return {
			...pending,
			state,
			effects: effects.length > 0 ? [...pending.effects, ...effects] : pending.effects,
		};
	}
	const isRedraw = happening.effects.some(({type}) => type === 'redraw');
	return {
		...pending,
		effects: pending.effects.slice(happening.effects.length),
		drawing: pending.drawing + (isRedraw ? 1 : 0),
	};
}

function Screen({shown, paint}: {readonly shown: Frame; readonly paint: Painter}) {
	if (shown.type === 'tooSmall') return <Text wrap="truncate">{shown.text}</Text>;
	const {header, axis, list, detail, help, bar} = shown;
	const body = list ?? detail;
	const above = axis ?? header;
	const isBeside = list && detail && list.rect.y === detail.rect.y;
	const gap =
		list && detail
			? isBeside
				? detail.rect.x - list.rect.columns
				: detail.rect.y - list.rect.y - list.rect.rows
			: 0;
	return (
		<Box flexDirection="column">
			<Rows region={header} paint={paint} />
			{axis && <Rows region={axis} paint={paint} />}
			{help && <Box height={1} flexShrink={0} />}
			{help && <Rows region={help} paint={paint} />}
			<Box
				flexDirection={isBeside ? 'row' : 'column'}
				gap={gap}
				marginTop={body ? body.rect.y - above.rect.y - above.rect.rows : 0}
				flexShrink={0}
			>
				{list && <Rows region={list} paint={paint} />}
				{detail && <Rows region={detail} paint={paint} />}
			</Box>
			<Rows region={bar} paint={paint} />
		</Box>
	);
}

/** A region as one text, its lines cut and filled already. */
function Rows({region, paint}: {readonly region: Region; readonly paint: Painter}) {
	const {rect, lines} = region;
	return (
		<Box width={rect.columns} height={rect.rows} flexShrink={0}>
			<Text wrap="truncate">{lines.map(paint).join('\n')}</Text>
		</Box>
	);
}
