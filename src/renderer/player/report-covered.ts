/** Tells each change of whether something lies over the items; a page begins without. */
export function reportCovered(report: (covered: boolean) => void): (covered: boolean) => void {
  let told = false
  return (covered) => {
    if (covered === told) return
    told = covered
    report(covered)
  }
}
