/** A stream with some properties of its own; the others are the given one's, and act on that. */
export function overriding<T extends object>(stream: T, own: Partial<T>): T {
	return new Proxy(stream, {
		get(target, name): unknown {
			if (Object.hasOwn(own, name)) return Reflect.get(own, name);
			const value: unknown = Reflect.get(target, name, target);
			return typeof value === 'function' ? value.bind(target) : value;
		},
	});
}
