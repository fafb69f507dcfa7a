// What "atk deploy" makes anew: the bot's containers, two at least, one revision after the other.
targetScope = 'resourceGroup'

param appName string
param environmentName string
param identityName string
param registryName string
param vaultName string
param imageTag string
param location string = resourceGroup().location

@description('Settings of env/.env.example that are no secrets, by name; what is empty is not set.')
param settings object

@description('A secret that somebody has put into the vault, to sign the ends of ledgers with; empty: they are not signed.')
param ledgerKeySecret string = ''

@minValue(2)
param leastReplicas int = 2
@description('Each opens up to 26 connections to the database.')
param mostReplicas int = 4

// Environment variable to the name of its secret in Key Vault.
var secrets = {
  DATABASE_URL: 'database-url'
  BOT_PASSWORD: 'bot-password'
  PARTNER_CLIENT_SECRET: 'partner-client-secret'
  TOKEN_KEY: 'token-key'
}
var allSecrets = union(secrets, empty(ledgerKeySecret) ? {} : { LEDGER_KEY: ledgerKeySecret })

var port = 3978

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = { name: identityName }
resource apps 'Microsoft.App/managedEnvironments@2024-03-01' existing = { name: environmentName }
resource registry 'Microsoft.ContainerRegistry/registries@2023-07-01' existing = { name: registryName }
resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = { name: vaultName }

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: appName
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    managedEnvironmentId: apps.id
    workloadProfileName: 'Consumption'
    configuration: {
      activeRevisionsMode: 'Single'
      ingress: { external: true, targetPort: port, allowInsecure: false }
      registries: [{ server: registry.properties.loginServer, identity: identity.id }]
      secrets: [
        for secret in items(allSecrets): {
          name: secret.value
          keyVaultUrl: '${vault.properties.vaultUri}secrets/${secret.value}'
          identity: identity.id
        }
      ]
    }
    template: {
      // A process that was asked to leave has left within 10 seconds.
      terminationGracePeriodSeconds: 15
      containers: [
        {
          name: 'bot'
          image: '${registry.properties.loginServer}/planshift:${imageTag}'
          resources: { cpu: json('0.5'), memory: '1Gi' }
          env: concat(
            map(items(allSecrets), secret => { name: secret.key, secretRef: secret.value }),
            map(filter(items(settings), each => !empty(each.value)), each => { name: each.key, value: each.value }),
            [{ name: 'PORT', value: string(port) }]
          )
          probes: [
            {
              // It listens once the tables are there, for which a first start may wait.
              type: 'Startup'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 10
              timeoutSeconds: 2
              failureThreshold: 10
            }
            {
              type: 'Liveness'
              httpGet: { path: '/healthz', port: port }
              periodSeconds: 5
              timeoutSeconds: 2
              failureThreshold: 3
            }
            {
              type: 'Readiness'
              httpGet: { path: '/readyz', port: port }
              periodSeconds: 2
              timeoutSeconds: 2
              failureThreshold: 1
            }
          ]
        }
      ]
      scale: { minReplicas: leastReplicas, maxReplicas: mostReplicas }
    }
  }
}

output BOT_DOMAIN string = app.properties.configuration.ingress.fqdn
