import '@mantine/charts/styles.layer.css';
import { AreaChart } from '@mantine/charts';
import type { ScorePoint } from './score-history.ts';

/** The score over time. Loaded on its own, because the chart library is larger than the rest of the page. */
export function ScoreChart({ points }: { points: ScorePoint[] }) {
  return (
    <AreaChart
      h={240}
      data={points}
      dataKey="date"
      series={[{ name: 'score', label: 'Score', color: 'pine.6' }]}
      curveType="stepAfter"
      yAxisProps={{ domain: [0, 100], ticks: [0, 31, 51, 71, 86, 100], width: 36 }}
      xAxisProps={{ minTickGap: 40 }}
      gridAxis="x"
      tickLine="none"
      withDots={points.length < 25}
      fillOpacity={0.15}
      areaChartProps={{ accessibilityLayer: false }}
      aria-hidden
    />
  );
}
