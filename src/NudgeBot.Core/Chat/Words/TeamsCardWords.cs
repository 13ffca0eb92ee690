namespace NudgeBot.Core.Chat.Words;

/// <summary>What stands on a card in Teams beside the message itself.</summary>
public static class TeamsCardWords
{
    public const string CallInTeams = "Call in Teams";

    public const string LogWithDetails = "Log with details";

    /// <summary>In a card's own menu.</summary>
    public const string Refresh = "Refresh";

    public static string Download(string file) => $"Download {file}";
}
