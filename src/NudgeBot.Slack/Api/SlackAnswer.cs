using System.Text.Json;

namespace NudgeBot.Slack.Api;

/// <summary>What Slack said to a call. A call to which nobody knows the answer is thrown as <see cref="LostAnswerException"/>.</summary>
internal abstract record SlackAnswer
{
    private SlackAnswer() { }

    public sealed record Ok(JsonElement Body) : SlackAnswer;

    /// <summary>This method, in this workspace, not before <paramref name="After"/> has passed.</summary>
    public sealed record Wait(TimeSpan After) : SlackAnswer;

    /// <param name="Error">Slack's own code.</param>
    /// <param name="Kind">What follows from it.</param>
    /// <param name="Hint">What Slack adds for us: the place in our blocks, or the scope that is missing. Holds nothing of anybody's message.</param>
    public sealed record Refused(string Error, ErrorKind Kind, string Hint) : SlackAnswer
    {
        /// <summary>Whether it is the app's own id or secret that Slack does not take.</summary>
        public bool IsOfCredentials => Error is "bad_client_secret" or "invalid_client_id";
    }

    /// <summary>Not a byte reached Slack.</summary>
    public sealed record NeverLeft(string Reason) : SlackAnswer;
}

/// <summary>The request was under way when its answer was lost: it may have been carried out.</summary>
internal sealed class LostAnswerException(string method, string reason, Exception? inner = null)
    : Exception($"The answer of {method} was lost: {reason}.", inner);
