/** `product:sku` of a catalogue item, to compare by; the availability behind it is of the day. */
export const soldItem = (catalogItemId: string): string => catalogItemId.toLowerCase().split(':', 2).join(':');
