using System.Text.Json;

namespace NudgeBot.Teams.Api;

/// <summary>What the Connector said to a call. A call to which nobody knows the answer is thrown as <see cref="LostAnswerException"/>.</summary>
internal abstract record ConnectorAnswer
{
    private ConnectorAnswer() { }

    /// <param name="Body">An object without fields where nothing was said.</param>
    public sealed record Ok(JsonElement Body) : ConnectorAnswer;

    /// <summary>Too fast: not before <paramref name="After"/> has passed, or a while where it is null.</summary>
    public sealed record Wait(TimeSpan? After) : ConnectorAnswer;

    /// <summary>Nothing was done, and the same may go through in a moment.</summary>
    public sealed record NotNow(string Reason) : ConnectorAnswer;

    public sealed record Refused(ConnectorError Error) : ConnectorAnswer;

    /// <summary>Not a byte reached the Connector.</summary>
    public sealed record NeverLeft(string Reason) : ConnectorAnswer;

    /// <summary>The service URL is on no host that may have the bot's token, so nobody was asked.</summary>
    public sealed record NotAllowed(string Host) : ConnectorAnswer;
}

/// <summary>The request was under way when its answer was lost: it may have been carried out.</summary>
internal sealed class LostAnswerException(string operation, string reason, Exception? inner = null)
    : Exception($"The answer to {operation} was lost: {reason}.", inner);
