// What "atk provision" makes: everything but the bot's own containers, which need an image first (app.bicep).
targetScope = 'resourceGroup'

@description('Begins the names of all resources.')
@minLength(3)
@maxLength(16)
param baseName string = 'planshift'

@description('Makes names that must be unique in the world so; change it where one is taken.')
param suffix string = uniqueString(resourceGroup().id)

param location string = resourceGroup().location

@description('The app registration of the bot, and the tenant it is registered in.')
param botId string
param botTenantId string

@description('Letters and digits; kept in Key Vault as a part of DATABASE_URL.')
@secure()
@minLength(24)
param databasePassword string

@secure()
param botPassword string

@description('The app registration that speaks to Partner Center and Microsoft Graph.')
@secure()
param partnerClientSecret string

@description('32 random bytes as base64, as "openssl rand -base64 32" makes them.')
@secure()
param tokenKey string

@description('Two of them stand in two zones, and one takes over where the other is lost.')
param databaseHighAvailability bool = false

var appName = '${baseName}-bot'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${baseName}-identity'
  location: location
}

module network 'modules/network.bicep' = {
  name: 'network'
  params: { baseName: baseName, location: location }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: { baseName: baseName, location: location }
}

module database 'modules/database.bicep' = {
  name: 'database'
  params: {
    serverName: '${baseName}-${suffix}'
    location: location
    password: databasePassword
    subnetId: network.outputs.databaseSubnetId
    zoneId: network.outputs.databaseZoneId
    highAvailability: databaseHighAvailability
  }
}

module vault 'modules/vault.bicep' = {
  name: 'vault'
  params: {
    vaultName: take('${baseName}${suffix}', 24)
    location: location
    readerPrincipalId: identity.properties.principalId
    secrets: {
      'database-url': 'postgresql://planshift:${uriComponent(databasePassword)}@${database.outputs.host}:5432/planshift?sslmode=verify-full'
      'bot-password': botPassword
      'partner-client-secret': partnerClientSecret
      'token-key': tokenKey
    }
  }
}

module registry 'modules/registry.bicep' = {
  name: 'registry'
  params: {
    // Letters and digits alone.
    registryName: replace('${baseName}${suffix}', '-', '')
    location: location
    pullerPrincipalId: identity.properties.principalId
  }
}

module apps 'modules/environment.bicep' = {
  name: 'environment'
  params: {
    baseName: baseName
    location: location
    subnetId: network.outputs.appsSubnetId
    workspaceName: logs.outputs.workspaceName
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    botName: '${baseName}-${suffix}'
    botId: botId
    botTenantId: botTenantId
    domain: '${appName}.${apps.outputs.defaultDomain}'
  }
}

output BOT_DOMAIN string = '${appName}.${apps.outputs.defaultDomain}'
output AZURE_BOT_NAME string = bot.outputs.name
output AZURE_CONTAINER_APP_NAME string = appName
output AZURE_CONTAINER_ENVIRONMENT_NAME string = apps.outputs.name
output AZURE_IDENTITY_NAME string = identity.name
output AZURE_REGISTRY_NAME string = registry.outputs.name
output AZURE_KEY_VAULT_NAME string = vault.outputs.name
output AZURE_DATABASE_NAME string = database.outputs.name
