/**
 * Publishes a project and kills its own process after a number of steps of durable writing:
 * node --import tsx killed-run.ts ROOT STEPS. A run that gets to its end prints how many steps it made.
 */
import { DISK } from '../../../scripts/publish/disk.ts';
import { publish } from '../../../scripts/publish/publish.ts';

const [root = '', last = ''] = process.argv.slice(2);
let steps = 0;
for (const [name, real] of Object.entries(DISK) as [string, (...given: never[]) => unknown][])
	Object.assign(DISK, {
		[name]: (...given: never[]) => {
			const result = real(...given);
			if (++steps === Number(last)) process.kill(process.pid, 'SIGKILL');
			return result;
		}
	});
await publish({ root });
console.log(steps);
