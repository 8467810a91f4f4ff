import {Box, Text} from 'ink';
import {type Frame, frame, type Region} from '../viewer/frame.ts';
import type {Painter} from './theme.ts';
import {useViewer, type ViewerProps} from './viewer.ts';

/** The viewer: paints the frame of each state. A redraw or a new size gives the screen a new key, so that React renders all of it. */
export function App({paint, ...props}: ViewerProps & {readonly paint: Painter}) {
	const {state, drawing} = useViewer(props);
	const {columns, rows} = state.size;
	return <Screen key={`${drawing} ${columns}x${rows}`} shown={frame(state)} paint={paint} />;
}

function Screen({shown, paint}: {readonly shown: Frame; readonly paint: Painter}) {
	if (shown.type === 'tooSmall') return <Text wrap="truncate">{shown.text}</Text>;
	const {header, axis, list, detail, body, bar} = shown;
	const pane = list ?? detail;
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
			{body && <Box height={1} flexShrink={0} />}
			{body && <Rows region={body} paint={paint} />}
			<Box
				flexDirection={isBeside ? 'row' : 'column'}
				gap={gap}
				marginTop={pane ? pane.rect.y - above.rect.y - above.rect.rows : 0}
				flexShrink={0}
			>
				{list && <Rows region={list} paint={paint} />}
				{detail && <Rows region={detail} paint={paint} />}
			</Box>
			<Rows region={bar} paint={paint} />
		</Box>
	);
}

/** A region as one text, whose lines are already cut to its width. */
function Rows({region, paint}: {readonly region: Region; readonly paint: Painter}) {
	const {rect, lines} = region;
	return (
		<Box width={rect.columns} height={rect.rows} flexShrink={0}>
			<Text wrap="truncate">{lines.map(paint).join('\n')}</Text>
		</Box>
	);
}
