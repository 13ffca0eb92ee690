namespace NudgeBot.Fakes.Teams;

/// <summary>What goes wrong with a request to the Connector.</summary>
public abstract record ConnectorTrouble
{
    private ConnectorTrouble() { }

    /// <summary>It answers so, with its usual envelope.</summary>
    /// <param name="Code">Null leaves the body empty, as 503 and 504 come.</param>
    /// <param name="Done">Whether the thing asked for is done all the same.</param>
    public sealed record Says(int Status, string? Code = null, bool Done = false) : ConnectorTrouble;

    /// <summary>403, and the reason as JSON in a text in JSON.</summary>
    public sealed record Nested(string SubCode) : ConnectorTrouble;

    /// <param name="RetryAfter">The header as it stands; null leaves it out.</param>
    public sealed record Throttled(string? RetryAfter) : ConnectorTrouble;

    /// <summary>A gateway's page.</summary>
    public sealed record Html(int Status, bool Done = false) : ConnectorTrouble;

    /// <summary>No answer, ever.</summary>
    public sealed record Hang(bool Done) : ConnectorTrouble;

    /// <summary>The connection breaks once the request was read.</summary>
    public sealed record Reset(bool Done) : ConnectorTrouble;
}
