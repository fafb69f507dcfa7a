param baseName string
param location string

@description('The bot logs ids and codes, neither names nor addresses.')
param keepDays int = 90

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${baseName}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: keepDays
  }
}

output workspaceName string = workspace.name
