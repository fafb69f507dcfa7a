import { groupId, userId } from '../../../src/migration/ids';
import { defaultChoice, verdicts } from '../../../src/migration/people/preflight';
import { stuckGroups } from '../../../src/migration/people/stuckGroups';
import { aHolder, aLicence, anOffer, aSurvey, fieldCrewsGroup, userNumber } from '../../support/survey';

const office = groupId(userNumber(91));
const holder = (n: number, groupIds: readonly ReturnType<typeof groupId>[]) =>
  aHolder({ id: userId(userNumber(n)), licences: [aLicence({ direct: false, groupIds: [...groupIds] })] });

it('names the groups that keep people from being moved, the one with most of them first', () => {
  const survey = aSurvey({
    holders: [
      holder(1, [fieldCrewsGroup]),
      holder(2, [office]),
      holder(3, [office, fieldCrewsGroup]),
      holder(4, [office]),
    ],
    groups: [{ id: office, name: 'Office' }],
  });

  expect(stuckGroups(survey, verdicts(survey, anOffer(), defaultChoice))).toEqual([
    { id: office, name: 'Office' },
    // Its name could not be read.
    { id: fieldCrewsGroup, name: fieldCrewsGroup },
  ]);
});

it('names none of people whom nobody wants moved', () => {
  const survey = aSurvey({ holders: [holder(1, [office])], groups: [{ id: office, name: 'Office' }] });

  expect(stuckGroups(survey, verdicts(survey, anOffer(), { ...defaultChoice, base: 'none' }))).toEqual([]);
});
