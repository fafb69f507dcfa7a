import { capabilitiesOf, covers, gains } from '../../../src/migration/packs/capabilities';

describe('capabilities', () => {
  it('tells a kiosk mailbox from a full one', () => {
    expect(capabilitiesOf(['EXCHANGE_S_DESKLESS'])).toEqual(['kioskMail']);
    expect(capabilitiesOf(['EXCHANGE_S_ENTERPRISE'])).toEqual(['mail']);
  });

  it('does not take the archive or the foundation of Exchange for a mailbox', () => {
    expect(capabilitiesOf(['EXCHANGE_S_ARCHIVE', 'EXCHANGE_S_FOUNDATION'])).toEqual([]);
  });

  it('does not count the Intune that is in every suite', () => {
    expect(capabilitiesOf(['INTUNE_O365'])).toEqual([]);
    expect(capabilitiesOf(['INTUNE_EDU', 'INTUNE_A'])).toEqual(['deviceManagement']);
  });

  it('sees no Teams in Kaizala plans or in Teams’ many helpers', () => {
    expect(capabilitiesOf(['KAIZALA_STANDALONE', 'TEAMS_FREE', 'TEAMSMULTIGEO'])).toEqual([]);
  });

  it('lets a full mailbox stand for the small one, and not the other way round', () => {
    expect(covers(['teams', 'mail'], ['teams', 'kioskMail'])).toBe(true);
    expect(covers(['teams', 'kioskMail'], ['teams', 'mail'])).toBe(false);
    expect(gains(['mail'], ['kioskMail', 'teams'])).toEqual(['teams']);
    expect(gains(['kioskMail'], ['mail'])).toEqual(['mail']);
  });
});
