import { DEFAULT_ZONE, localDateOf } from '@backline/kernel';
import type { MovableClock } from '../platform/clock.ts';
import { Refusal } from '../platform/errors.ts';
import type { Stage, StoryStep } from './stage.ts';

/**
 * Plays the steps in order, each at its own time of the moved clock.
 * @param settle runs what the clock and the queue have waiting; called at the end of each day on which something happened
 * @throws Error that names the step which failed
 */
export async function playStory(
  steps: readonly StoryStep[],
  stage: Stage,
  clock: MovableClock,
  settle: () => Promise<void>,
): Promise<void> {
  const days = Map.groupBy(steps, ({ at }) => localDateOf(at, DEFAULT_ZONE));
  for (const day of days.values()) {
    for (const step of day) {
      clock.moveTo(step.at);
      await play(step, stage);
    }
    await settle();
  }
}

async function play(step: StoryStep, stage: Stage): Promise<void> {
  try {
    await step.play(stage);
  } catch (error) {
    throw new Error(`the demonstration stopped at: ${step.what} (${reasonOf(error)})`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Refusal)) return String(error);
  const fields = (error.details.errors ?? []).map(({ field, message }) => `${field}: ${message}`);
  return [error.message, ...fields].join(' ');
}
