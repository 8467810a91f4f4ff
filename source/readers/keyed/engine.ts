/** What all code here that was assembled gives: the memory that it works on. */
export type Exports = {readonly memory: {readonly buffer: ArrayBuffer}};

/** Makes an instance of assembled code in Base64, with a memory of its own; nothing where the processor doesn't have its instructions, or Node has no WebAssembly. */
export function instanceOf<E extends Exports>(codeInBase64: string): E | undefined {
	const code = Buffer.from(codeInBase64, 'base64');
	const {WebAssembly: engine} = globalThis as {readonly WebAssembly?: Engine<E>};
	if (!engine?.validate(code)) return undefined;
	return new engine.Instance(new engine.Module(code)).exports;
}

/** The part of WebAssembly that is used, which the types of Node don't have. */
type Engine<E> = {
	readonly validate: (code: Buffer) => boolean;
	readonly Module: new (code: Buffer) => object;
	readonly Instance: new (module: object) => {readonly exports: E};
};
