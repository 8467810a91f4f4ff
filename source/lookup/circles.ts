/** The members of circles in a graph, each with the number of its circle: Tarjan's strongly connected components (1972), without recursion. */
export function circlesIn(
	ids: Iterable<string>,
	nextOf: (id: string) => readonly string[],
): ReadonlyMap<string, number> {
	const circles = new Map<string, number>();
	const order = new Map<string, number>();
	const lowest = new Map<string, number>();
	const stack: string[] = [];
	const isOnStack = new Set<string>();
	for (const id of ids) {
		if (order.has(id)) continue;
		const calls: {readonly id: string; readonly following: readonly string[]; next: number}[] = [];
		const call = (called: string): void => {
			order.set(called, order.size);
			lowest.set(called, order.get(called) ?? 0);
			stack.push(called);
			isOnStack.add(called);
			calls.push({id: called, following: nextOf(called), next: 0});
		};
		call(id);
		for (let current = calls.at(-1); current; current = calls.at(-1)) {
			const to = current.following[current.next++];
			if (to !== undefined) {
				if (!order.has(to)) call(to);
				else if (isOnStack.has(to)) lower(current.id, order.get(to) ?? 0);
				continue;
			}
			calls.pop();
			const caller = calls.at(-1);
			if (caller) lower(caller.id, lowest.get(current.id) ?? 0);
			if (lowest.get(current.id) !== order.get(current.id)) continue;
			const circle = stack.splice(stack.lastIndexOf(current.id));
			const isCircle = circle.length > 1 || current.following.includes(current.id);
			for (const member of circle) {
				isOnStack.delete(member);
				if (isCircle) circles.set(member, order.get(current.id) ?? 0);
			}
		}
	}
	return circles;

	function lower(id: string, to: number): void {
		lowest.set(id, Math.min(lowest.get(id) ?? to, to));
	}
}
