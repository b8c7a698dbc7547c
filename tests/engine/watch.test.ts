import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isLightDevice } from '../../src/lib/engine/can-run.ts';
import { EngineError } from '../../src/lib/engine/engine-error.ts';
import { Watch } from '../../src/lib/engine/watch.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('patience with the engine', () => {
	const never = () => new Promise<never>(() => {});

	test('ends after a minute without a sign of life', async () => {
		const watch = new Watch(60);
		watch.touch();
		const waiting = expect(watch.race(never())).rejects.toMatchObject({ code: 'timeout', params: { seconds: 60 } });
		await vi.advanceTimersByTimeAsync(60_000);
		await waiting;
	});

	test('lasts as long as bytes keep coming', async () => {
		const watch = new Watch(60);
		let failed = false;
		watch.race(never()).catch(() => (failed = true));
		for (let minute = 0; minute < 5; minute++) {
			watch.touch();
			await vi.advanceTimersByTimeAsync(59_000);
		}
		watch.rest();
		await vi.advanceTimersByTimeAsync(600_000);
		expect(failed).toBe(false);
	});

	test('ends at once when the worker dies, also for whoever asks later', async () => {
		const watch = new Watch(60);
		watch.fail(new EngineError('worker-blocked'));
		await expect(watch.race(never())).rejects.toMatchObject({ code: 'worker-blocked' });
	});
});

describe('a light device', () => {
	test('is one with little memory or whose reader saves data', () => {
		expect(isLightDevice({ deviceMemory: 1 })).toBe(true);
		expect(isLightDevice({ deviceMemory: 2 })).toBe(true);
		expect(isLightDevice({ deviceMemory: 8, connection: { saveData: true } })).toBe(true);
	});
	test('is none where the browser tells nothing', () => {
		expect(isLightDevice({})).toBe(false);
		expect(isLightDevice({ deviceMemory: 4, connection: { saveData: false } })).toBe(false);
	});
});
