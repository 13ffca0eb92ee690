namespace NudgeBot.Host.Api;

/// <summary>How requests share the database with each other and with imports.</summary>
internal static class Turn
{
    /// <summary>A request that waits longer for somebody else's writing is answered with "try again".</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
}
