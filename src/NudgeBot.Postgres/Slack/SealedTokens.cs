namespace NudgeBot.Postgres.Slack;

/// <summary>The encrypted tokens of all organizations.</summary>
public static class SealedTokens
{
    /// <summary>Whether any is kept, with a key in the database to open it: without a key there is nothing left to open.</summary>
    public static async Task<bool> AreThereAsync(Database database, CancellationToken cancellationToken)
    {
        const string Sql = "select exists (select from slack_installations where sealed_token is not null) and exists (select from protection_keys)";

        foreach (var organization in await new Claims(database).OrganizationIdsAsync(cancellationToken))
        {
            if (await database.InAsync(organization, session => session.ScalarAsync<bool>(Sql, null, cancellationToken), cancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}
