/** What is tested is what the gallery shows: one customer, with changes where a test needs them. */
export * from '../../gallery/contoso/names';
export * from '../../gallery/contoso/people';
export * from '../../gallery/contoso/plan';
export { aRadarEntry } from '../../gallery/contoso/radar';
export * from '../../gallery/contoso/survey';
