import { DEFAULT_ZONE, localDateOf } from '@backline/kernel';
import type { MovableClock } from '../platform/clock.ts';
import { Refusal } from '../platform/errors.ts';
import type { Beat, Stage } from './stage.ts';

/**
 * Plays the steps in order, each at its own time of the moved clock.
 * @param settle runs what the clock and the queue have waiting; called at the end of each day on which something happened
 * @throws Error that names the step which failed
 */
export async function playStory(
  beats: readonly Beat[],
  stage: Stage,
  clock: MovableClock,
  settle: () => Promise<void>,
): Promise<void> {
  const days = Map.groupBy(beats, ({ at }) => localDateOf(at, DEFAULT_ZONE));
  for (const day of days.values()) {
    for (const beat of day) {
      clock.moveTo(beat.at);
      await play(beat, stage);
    }
    await settle();
  }
}

async function play(beat: Beat, stage: Stage): Promise<void> {
  try {
    await beat.play(stage);
  } catch (error) {
    throw new Error(`the demonstration stopped at: ${beat.what} (${reasonOf(error)})`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Refusal)) return String(error);
  const fields = (error.details.errors ?? []).map(({ field, message }) => `${field}: ${message}`);
  return [error.message, ...fields].join(' ');
}
