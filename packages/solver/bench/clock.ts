/** Processor seconds of this thread. */
export const cpu = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1e6;
};

/** What a solve counts its limit by: wall time, or with `--cpu` processor time, of which a second may last longer on a loaded machine. */
export function seconds(): { elapsed: () => number; stretch: number } {
  const isProcessor = process.argv.includes('--cpu');
  const now = isProcessor ? cpu : (): number => performance.now() / 1000;
  const began = now();
  return { elapsed: () => now() - began, stretch: isProcessor ? 4 : 1 };
}
