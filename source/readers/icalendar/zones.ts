import {type Clock, clockOf, isClock, localOffset} from '../../dates/clock.ts';
import type {Component} from './components.ts';
import {windowsZone} from './windows-zones.ts';
import {type Zone, zoneOfComponent} from './zone-rules.ts';

/** The time zones of a calendar. */
export type Zones = {
	/** The zone of a TZID or an offset; without one, or where it isn't known, there is none. */
	named(tzid: string | undefined): Zone | undefined;
	/** Adds a zone that the calendar defines. */
	define(component: Component): void;
};

const mostZones = 1000;

export function zonesOf(): Zones {
	const known = new Map<string, Zone | undefined>();
	const defined = new Map<string, Zone>();
	return {
		named(tzid) {
			if (tzid === undefined) return undefined;
			const own = defined.get(tzid);
			if (own) return own;
			if (!known.has(tzid) && known.size < mostZones) known.set(tzid, zoneOfSystem(tzid));
			return known.get(tzid);
		},
		define(component) {
			const value = (name: string) => component.properties.find(each => each.name === name)?.values[0];
			const tzid = value('tzid');
			if (tzid === undefined || defined.size >= mostZones) return;
			const zone =
				zoneOfSystem(tzid) ?? zoneOfSystem(value('x-lic-location') ?? '') ?? zoneOfComponent(tzid, component);
			if (zone) defined.set(tzid, zone);
		},
	};
}

/** The zone of an IANA name, which in some calendars stands behind the address of its database. */
function zoneOfSystem(tzid: string): Zone | undefined {
	const [, sign, hours = '', minutes = '00'] =
		/^\(?(?:UTC|GMT)\s*([+-])(\d{1,2})(?::?(\d\d))?\)?$/i.exec(tzid) ?? [];
	if (sign !== undefined) return zoneOfSystem(`${sign}${hours.padStart(2, '0')}:${minutes}`);
	const parts = tzid.split('/');
	const names = [windowsZone(tzid) ?? tzid, ...[3, 2].map(count => parts.slice(-count).join('/'))];
	const name = names.find(each => each.length < 100 && /^(?:[A-Z]|[+-]\d)/i.test(each) && isClock(each));
	return name === undefined ? undefined : zoneOfClock(clockOf(name));
}

function zoneOfClock(clock: Clock): Zone {
	return {
		name: clock.name === 'Z' ? 'UTC' : clock.name,
		offsetAt: wall => localOffset(clock, wall),
	};
}
