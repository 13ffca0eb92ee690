using NudgeBot.Postgres.Ingest;

namespace NudgeBot.Host.Api.Rows;

/// <summary>Whether a row says which customer it is about, and says it once.</summary>
internal static class RowCustomer
{
    /// <param name="account">As it was found; null where the row names none, or one that was refused.</param>
    /// <param name="others">Further fields that may say it.</param>
    /// <param name="byOthers">The account that those lead to.</param>
    public static void Check(PostedRow row, ApiField accountField, Reference? account, ApiField dealField, Reference? deal, string others, long? byOthers = null)
    {
        if (row.Says(accountField) ? account is null : row.Says(dealField) && deal is null)
        {
            return;
        }

        if (account is null && deal?.AccountId is null && byOthers is null)
        {
            row.Refuse(accountField, deal is null ? $"is missing: say which customer it is, by {others}" : "is missing: the deal belongs to no account");
        }
        else if (account is not null && deal?.AccountId is { } other && other != account.Id)
        {
            row.Refuse(dealField, "belongs to another account than the one given");
        }
    }
}
