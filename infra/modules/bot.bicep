// Registered for its own tenant alone, with Microsoft Teams as its channel. Azure adds Direct Line and Web Chat to a new one by
// itself: take them away (docs/security.md).
param botName string
param botId string
param botTenantId string

@description('The host name under which the bot is reached.')
param domain string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: botName
  kind: 'azurebot'
  location: 'global'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Planshift'
    endpoint: 'https://${domain}/api/messages'
    msaAppId: botId
    msaAppTenantId: botTenantId
    msaAppType: 'SingleTenant'
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

output name string = bot.name
