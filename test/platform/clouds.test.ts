import { cloudNames, cloudOf, isOn } from '../../src/platform/clouds';

const { connectorHosts, fileHosts } = cloudOf('public');

describe('an address', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://SMBA.trafficmanager.net:443/teams',
    'https://smba.infra.gcc.teams.microsoft.com/teams',
  ])('of the cloud is known as such: %s', (url) => {
    expect(isOn(url, connectorHosts)).toBe(true);
  });

  it.each([
    'http://smba.trafficmanager.net/emea/',
    'https://smba.trafficmanager.net:8443/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evil.trafficmanager.net/',
    'https://name@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net@evil.example/',
    'https://smba.trafficmanager.net./',
    'https://smba.infra.gov.teams.microsoft.us/teams',
    'https://127.0.0.1/',
    'smba.trafficmanager.net',
    '',
  ])('of somebody else is not taken for it: %s', (url) => {
    expect(isOn(url, connectorHosts)).toBe(false);
  });

  it('may be any below a name with a star, and not the name itself', () => {
    expect(isOn('https://contoso-my.sharepoint.com/personal/a', fileHosts)).toBe(true);
    expect(isOn('https://contosharepoint.com/', fileHosts)).toBe(false);
    expect(isOn('https://sharepoint.com/', fileHosts)).toBe(false);
  });
});

it.each(cloudNames)('fetches the keys of %s from a host of that cloud', (name) => {
  const { channelKeys, keyHosts } = cloudOf(name);

  expect(isOn(channelKeys, keyHosts)).toBe(true);
});
