/** The names of the boxes that are ticked. */
export const chosenOf = (boxes: Record<string, boolean> | undefined) =>
  Object.entries(boxes ?? {})
    .filter(([, on]) => on)
    .map(([name]) => name)
