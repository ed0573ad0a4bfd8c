import classes from './StepChart.module.css';

interface StepChartProps {
  /** In the order of time; a value holds until the next point. */
  points: readonly { label: string; value: number }[];
  /** Values that get a line and their number, the lowest and the highest of the scale among them. */
  ticks: readonly number[];
}

const MOST_LABELS = 5;

/** Parts of a hundred, so that the drawing fits any width. */
export function placesOf({ points, ticks }: StepChartProps) {
  const [low, high] = [Math.min(...ticks), Math.max(...ticks)];
  const last = Math.max(1, points.length - 1);
  const heightOf = (value: number) => ((Math.min(high, Math.max(low, value)) - low) * 100) / (high - low);
  const across = points.map((point, index) => ({
    ...point,
    x: (index * 100) / last,
    y: heightOf(point.value),
  }));
  const every = Math.ceil(points.length / MOST_LABELS);
  return {
    lines: ticks.map((tick) => ({ tick, y: heightOf(tick) })),
    across,
    labels: across.filter((_, index) => index % every === 0),
  };
}

function stepsOf(across: ReturnType<typeof placesOf>['across']): string {
  return across.map(({ x, y }, index) => (index === 0 ? `M${x},${100 - y}` : `H${x}V${100 - y}`)).join('');
}

/** How a value went over time, in steps. Only for the eye: what it tells has to stand beside it in words. */
export function StepChart(props: StepChartProps) {
  const { lines, across, labels } = placesOf(props);
  const steps = stepsOf(across);
  return (
    <div className={classes.chart} aria-hidden>
      <div className={classes.plot}>
        {lines.map(({ tick, y }) => (
          <span key={tick} className={classes.tick} style={{ bottom: `${y}%` }}>
            {tick}
          </span>
        ))}
        <svg className={classes.drawing} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          {lines.map(({ tick, y }) => (
            <line key={tick} className={classes.line} x1="0" x2="100" y1={100 - y} y2={100 - y} />
          ))}
          <path className={classes.area} d={`${steps}V100H0Z`} />
          <path className={classes.steps} d={steps} />
        </svg>
      </div>
      <div className={classes.labels}>
        {labels.map(({ label, x }) => (
          <span key={x} className={classes.label} data-end={x > 85 || undefined} style={{ left: `${x}%` }}>
            {label}
          </span>
        ))}
      </div>
    </div>
  );
}
