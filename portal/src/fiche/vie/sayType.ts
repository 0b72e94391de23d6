/** What happened, in words; what is new to the portal by the name of its event. */
export const sayType = (t: (key: string, options?: object) => string, type: string) => t(`vie:event.${type}`, { defaultValue: type })
