import { useEffect, useState } from 'react'
import type { Bridge } from '../../../contract/calls/bridge.ts'
import type { FiguresView } from '../../../contract/views/figures-view.ts'

/** The figures of the page, and the days of the play log, looked at anew when it is opened. */
export function useFigures(bridge: Bridge<'settings'>): FiguresView | undefined {
  const [figures, setFigures] = useState<FiguresView>()
  useEffect(() => {
    const forget = bridge.on.figures(setFigures)
    void bridge.call.lookAtReports({})
    return forget
  }, [bridge])
  return figures
}
