/** The question that all of these cards ask: one id is as good as another. */
export const question = '7d9f1c52-5f0e-4a36-9b63-0f1f3f0a2b11';
export const customerName = 'Contoso Freight';
export const retiredName = 'Kaizala Pro';
export const planName = 'Microsoft 365 Business Basic';
