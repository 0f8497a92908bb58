/** What a page of ours says to its parent that comes in place of an item which cannot be served: a frame tells no failure. */
export const itemUnserved = 'unserved'
