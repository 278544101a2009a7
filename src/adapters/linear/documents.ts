/** What is asked of Linear, in GraphQL. Each is checked against the vendor's schema by the contract tests. */
export const documents = {
  create: `mutation CreateIssue($input: IssueCreateInput!) {
  issueCreate(input: $input) { success issue { id identifier url } }
}`,
  link: `mutation LinkIssue($input: AttachmentCreateInput!) {
  attachmentCreate(input: $input) { success attachment { id url } }
}`,
  me: `query Me { viewer { name email } organization { name } }`,
  issue: `query Issue($id: String!) { issue(id: $id) { id identifier url } }`,
  attachments: `query Attachments($url: String!) {
  attachmentsForURL(url: $url, first: 100) { nodes { id url issue { id identifier url } } }
}`,
  teams: `query Teams($filter: TeamFilter) { teams(filter: $filter, first: 2) { nodes { id } } }`,
  labels: `query Labels($team: String!, $filter: IssueLabelFilter) {
  team(id: $team) { labels(filter: $filter, first: 100) { nodes { id name isGroup } } }
  organization { labels(filter: $filter, first: 100) { nodes { id name isGroup } } }
}`,
  users: `query Users($filter: UserFilter) { users(filter: $filter, first: 2) { nodes { id } } }`,
  states: `query States($filter: IssueFilter, $first: Int) {
  issues(filter: $filter, first: $first, includeArchived: true) {
    nodes { identifier url dueDate state { name type } assignee { name } }
  }
}`,
} as const;
