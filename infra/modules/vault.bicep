param vaultName string
param location string

@description('Who may read secrets, and nothing else.')
param readerPrincipalId string

@description('By name.')
@secure()
param secrets object

// Of the built-in role Key Vault Secrets User.
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

var names = ['database-url', 'bot-password', 'partner-client-secret', 'token-key']

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: vaultName
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource stored 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = [
  for name in names: {
    parent: vault
    name: name
    properties: { value: secrets[name] }
  }
]

resource reading 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, readerPrincipalId, secretsUser)
  properties: {
    principalId: readerPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

output name string = vault.name
