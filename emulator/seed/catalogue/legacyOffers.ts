import { guid } from '../ids';
import { skuOfPartNumber } from './skus';

/** An offer of the legacy catalogue. None of them can be bought any more. */
export interface LegacyOffer {
  readonly id: string;
  readonly name: string;
  readonly entraSkuId: string;
  readonly minimumQuantity: number;
  readonly maximumQuantity: number;
  readonly isAddOn: boolean;
  /** Offers of which a customer needs one to have this one. */
  readonly prerequisiteOffers: readonly string[];
  readonly reselleeQualifications: readonly string[];
  /** False: its subscriptions end at their end date. */
  readonly isAutoRenewable: boolean;
}

const offer = (id: string, name: string, partNumber: string, more: Partial<LegacyOffer> = {}): LegacyOffer => ({
  id: id.toLowerCase(),
  name,
  entraSkuId: skuOfPartNumber(partNumber).skuId,
  minimumQuantity: 1,
  maximumQuantity: 10_000_000,
  isAddOn: false,
  prerequisiteOffers: [],
  reselleeQualifications: [],
  isAutoRenewable: true,
  ...more,
});

/** Kaizala Pro's offer ids are not published either: these are invented. */
const inventedId = (name: string): string => guid('legacy offer', name);

const retired = { isAutoRenewable: false };
const school = { ...retired, reselleeQualifications: ['education'] };

export const kaizalaPro = offer(inventedId('Kaizala Pro'), 'Kaizala Pro', 'KAIZALA_STANDARD', retired);
export const kaizalaFaculty = offer(
  inventedId('Kaizala faculty'),
  'Kaizala Pro for faculty',
  'KAIZALA_FACULTY',
  school,
);
export const kaizalaStudent = offer(
  inventedId('Kaizala student'),
  'Kaizala Pro for students',
  'KAIZALA_STUDENT',
  school,
);
/** Invented, so that one retired base has something under it. */
export const kaizalaStorage = offer(inventedId('Kaizala storage'), 'Kaizala Pro Extra Storage', 'KAIZALA_STORAGE', {
  ...retired,
  isAddOn: true,
  prerequisiteOffers: [kaizalaPro.id],
});
export const office365E4 = offer(
  '8909E28E-5832-42F4-9886-B0A5545F3645',
  'Office 365 Enterprise E4',
  'ENTERPRISEWITHSCAL',
  retired,
);
export const projectOnline = offer(
  'A4179D30-CC09-49F0-977E-DC2CB70B874F',
  'Project Online Essentials',
  'PROJECTESSENTIALS',
);
export const sharePoint1 = offer(
  'FF7A4F5B-4973-4241-8C43-80F2BE39311D',
  'SharePoint Online (Plan 1)',
  'SHAREPOINTSTANDARD',
);
export const sharePoint2 = offer(
  '69C67983-CF78-4102-83F6-3E5FD246864F',
  'SharePoint Online (Plan 2)',
  'SHAREPOINTENTERPRISE',
);
export const oneDrive1 = offer(
  '90D3615E-AA96-478E-B6CE-8EB1E9A96B4B',
  'OneDrive for Business (Plan 1)',
  'WACONEDRIVESTANDARD',
);
export const oneDrive2 = offer(
  'BF1F6907-1F8E-4F05-B327-4896D1395C15',
  'OneDrive for Business (Plan 2)',
  'WACONEDRIVEENTERPRISE',
);
/** The licences are those of the paid plan; the id is invented. */
export const office365E1Grant = offer(
  inventedId('Office 365 E1 grant'),
  'Office 365 E1 for nonprofits (grant)',
  'STANDARDPACK',
);
/** Invented, like its SKU. */
export const deviceCare = offer(inventedId('Device Care'), 'Device Care', 'DEVICE_CARE');
const legacyE1 = offer('91FD106F-4B2C-4938-95AC-F54F74E9A239', 'Office 365 E1', 'STANDARDPACK');
const legacyE3 = offer('796B6B5F-613C-4E24-A17C-EBA730D49C02', 'Office 365 E3', 'ENTERPRISEPACK');

export const legacyOffers: readonly LegacyOffer[] = [
  kaizalaPro,
  kaizalaFaculty,
  kaizalaStudent,
  kaizalaStorage,
  office365E4,
  office365E1Grant,
  legacyE1,
  legacyE3,
  offer('BD938F12-058F-4927-BBA3-AE36B1D2501C', 'Microsoft 365 Business Basic', 'O365_BUSINESS_ESSENTIALS', {
    maximumQuantity: 300,
  }),
  offer('031C9E47-4802-4248-838E-778FB1D2CC05', 'Microsoft 365 Business Standard', 'O365_BUSINESS_PREMIUM', {
    maximumQuantity: 300,
  }),
  offer('ACA0C06C-890D-4ABB-83CF-BC519A2565E5', 'Skype for Business Online (Plan 1)', 'MCOIMP', retired),
  offer('35A36B80-270A-44BF-9290-00545D350866', 'Exchange Online Kiosk', 'EXCHANGEDESKLESS'),
  projectOnline,
  sharePoint1,
  sharePoint2,
  oneDrive1,
  oneDrive2,
  deviceCare,
  // Goes on under another name.
  offer('A56BAA74-D4E3-49FD-B228-CA0B62D08BAD', 'Planner and Project Plan 3', 'PROJECTPROFESSIONAL'),
  offer('B4D4B7F4-4089-43B6-9C44-DE97B760FB11', 'Visio Online Plan 2', 'VISIOCLIENT'),
];
