import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Role} from '../../source/chronology/role.ts';
import {eventOf, events} from './events.ts';

type Roles = Readonly<Partial<Record<Role, string>>>;

const roles: Readonly<Record<string, Roles>> = {
	invasion: {by: 'us-military', target: 'iraq'},
	departure: {by: 'us-military', named: 'iraq'},
	'isis-invasion': {by: 'islamic-state', named: 'iraq'},
	return: {by: 'us-military', named: 'islamic-state iraq'},
	'withdrawal-planned': {named: 'us-led-coalition united-states'},
	'soleimani-strike': {
		by: 'united-states',
		harmed: 'qassim-soleimani abu-mahdi-al-muhandis',
		named: 'quds-force',
	},
	resolution: {by: 'iraqi-parliament', target: 'us-led-coalition', named: 'united-states iraqi-government'},
	'embassy-warning': {speaker: 'us-embassy', named: 'iran-backed-militias'},
	'c-ram': {named: 'united-states'},
	bases: {
		by: 'us-led-coalition',
		named: 'united-states iraqi-security-forces iraqi-government iran-aligned-groups islamic-state',
	},
	'september-attacks': {by: 'iran-backed-militias', target: 'us-embassy us-military'},
	'closure-threat': {by: 'united-states', named: 'us-embassy'},
	truce: {by: 'iran-backed-militias', named: 'united-states us-embassy us-led-coalition iraqi-parliament'},
	'troop-cut': {by: 'pentagon', speaker: 'christopher-miller', named: 'us-military'},
	'rocket-attack': {
		harmed: 'civilians iraqi-security-forces',
		speaker: 'iraqi-military security-media-cell washington-post',
		named: 'iran-backed-militias kataib-hezbollah us-embassy united-states iraqi-national-security-service',
	},
	denial: {speaker: 'kataib-hezbollah', named: 'us-embassy donald-trump'},
};

test('actors have the roles that the articles give them', () => {
	const given = events.map(({id, actors}) => {
		const byRole: Partial<Record<Role, string>> = {};
		for (const {actor, role} of actors) byRole[role] = [byRole[role] ?? [], actor].flat().join(' ');
		return [id, byRole];
	});
	assert.deepEqual(Object.fromEntries(given), roles);
});

test('nobody is by in an attack that nobody claimed, nor in its denial', () => {
	for (const id of ['rocket-attack', 'denial']) {
		assert.deepEqual(
			eventOf(id).actors.filter(({role}) => role === 'by'),
			[],
		);
	}
});
