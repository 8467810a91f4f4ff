/** A stream with some properties replaced. All other properties are those of the given stream, and its methods still act on it. */
export function proxyStream<T extends object>(stream: T, own: Partial<T>): T {
	return new Proxy(stream, {
		get(target, name): unknown {
			if (Object.hasOwn(own, name)) return Reflect.get(own, name);
			const value: unknown = Reflect.get(target, name, target);
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
}
