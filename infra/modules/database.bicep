// PostgreSQL: TLS alone (require_secure_transport is on from the first day), no public address.
// The bot signs in with a password, which stands in Key Vault: it can't present an Entra token to the database.
param serverName string
param location string
param subnetId string
param zoneId string
param highAvailability bool

@secure()
param password string

@description('A process opens up to 26 connections; B2s takes 429, B1ms 50.')
param skuName string = highAvailability ? 'Standard_D2ds_v5' : 'Standard_B2s'

resource server 'Microsoft.DBforPostgreSQL/flexibleServers@2024-08-01' = {
  name: serverName
  location: location
  sku: {
    name: skuName
    tier: highAvailability ? 'GeneralPurpose' : 'Burstable'
  }
  properties: {
    version: '17'
    administratorLogin: 'planshift'
    administratorLoginPassword: password
    authConfig: { activeDirectoryAuth: 'Disabled', passwordAuth: 'Enabled' }
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    backup: { backupRetentionDays: 14, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: highAvailability ? 'ZoneRedundant' : 'Disabled' }
    network: {
      delegatedSubnetResourceId: subnetId
      privateDnsZoneArmResourceId: zoneId
    }
  }
}

resource planshift 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2024-08-01' = {
  parent: server
  name: 'planshift'
  properties: { charset: 'UTF8', collation: 'en_US.utf8' }
}

output host string = server.properties.fullyQualifiedDomainName
output name string = server.name
