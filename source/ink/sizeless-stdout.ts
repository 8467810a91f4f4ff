import {proxyStream} from './proxy-stream.ts';

/** Output whose new sizes Ink isn't told of: it would paint the frame of the old size once more, before there is one of the new. */
export function sizelessStdout(stdout: NodeJS.WriteStream): NodeJS.WriteStream {
	const sizeless: NodeJS.WriteStream = proxyStream(stdout, {
		on(event: string, listener: (...given: unknown[]) => void) {
			if (event !== 'resize') stdout.on(event, listener);
			return sizeless;
		},
	});
	return sizeless;
}
