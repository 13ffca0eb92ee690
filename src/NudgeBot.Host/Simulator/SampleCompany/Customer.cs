using NudgeBot.Core.People;
using NudgeBot.Postgres.Import;

namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>One account, with what its story has to know.</summary>
/// <param name="Contacts">Whoever is asked for first comes first.</param>
/// <param name="LastTalk">The day of the last conversation by phone, by the rep's calendar; null when there was none.</param>
internal sealed record Customer(
    Plot Plot, Rep Owner, ImportedAccount Account, Zone Zone, IReadOnlyList<ImportedContact> Contacts, DateOnly? LastTalk, ImportedDeal? Deal)
{
    public ImportedContact Who => Contacts[0];

    /// <summary>Whether people still spoke with them after this day.</summary>
    public bool IsTalkedWithAfter(DateOnly day) => day < LastTalk;

    /// <summary>Whether we knew them by this day.</summary>
    public bool IsKnownOn(DateOnly day) => Account.OpenedAt is not { } opened || DateOnly.FromDateTime(opened.UtcDateTime) < day;
}
