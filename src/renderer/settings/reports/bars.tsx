import '@mantine/charts/styles.css'
import { BarChart } from '@mantine/charts'
import styles from './bars.module.css'

/**
 * React listens for the focus at every layer of a chart, and Chromium lets Tab stop at whatever in a drawing is listened to:
 * at nothing that has a name. Layers come when there is something to draw on them.
 */
function keepTabOut(chart: HTMLElement | null): (() => void) | undefined {
  if (!chart) return undefined
  const mark = (): void => {
    for (const layer of chart.querySelectorAll('g:not([tabindex])')) layer.setAttribute('tabindex', '-1')
  }
  const layers = new MutationObserver(mark)
  layers.observe(chart, { subtree: true, childList: true })
  mark()
  return () => layers.disconnect()
}

type Series = { readonly name: string; readonly colour: string }

/**
 * Bars for the eye alone: a table beside each says the same to everybody. `points`: what each bar stands for, and its value by
 * the names of the series.
 */
export function Bars(props: {
  points: readonly ({ readonly label: string } & Readonly<Record<string, number | string>>)[]
  series: readonly Series[]
  /** Bars lie, one below the other, where their names need room. */
  lying?: boolean
  stacked?: boolean
  write: (value: number) => string
}) {
  const { lying = false, points, series } = props
  return (
    <div ref={keepTabOut} className={styles.chart} aria-hidden="true">
      <BarChart
        h={lying ? 64 + points.length * 44 : 240}
        data={points.map((point) => ({ ...point }))}
        dataKey="label"
        type={props.stacked ? 'stacked' : 'default'}
        orientation={lying ? 'vertical' : 'horizontal'}
        series={series.map(({ name, colour }) => ({ name, color: colour }))}
        valueFormatter={props.write}
        gridAxis={lying ? 'y' : 'x'}
        tickLine="none"
        withLegend={series.length > 1}
        {...(lying
          ? { yAxisProps: { width: 150 } }
          : { xAxisProps: { interval: 'equidistantPreserveStart', minTickGap: 16 } })}
        tooltipAnimationDuration={0}
        barProps={{ isAnimationActive: false }}
        barChartProps={{ accessibilityLayer: false }}
      />
    </div>
  )
}
