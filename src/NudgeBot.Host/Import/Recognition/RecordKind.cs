namespace NudgeBot.Host.Import.Recognition;

/// <summary>What the rows of a file are, in the order in which kinds are written: each finds there whom it refers to.</summary>
internal enum RecordKind
{
    People,
    Accounts,
    Leads,
    Contacts,
    Deals,
    Activities,
}

internal static class RecordKinds
{
    public static string Word(this RecordKind kind) => kind.ToString().ToLowerInvariant();

    public static RecordKind? FromWord(string? word) =>
        Enum.TryParse<RecordKind>(word, ignoreCase: true, out var kind) && !char.IsDigit(word![0]) ? kind : null;
}
