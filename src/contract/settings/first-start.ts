/** What the guided first start asks, in this order, once a PIN was chosen; without schemas, for the page that asks. */
export const firstStartSteps = ['recovery', 'shop', 'screen', 'customers', 'content'] as const
export type FirstStartStep = (typeof firstStartSteps)[number]
