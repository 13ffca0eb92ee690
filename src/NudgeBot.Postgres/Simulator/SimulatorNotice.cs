using System.Globalization;

namespace NudgeBot.Postgres.Simulator;

/// <summary>What a page is told: something was said or changed in this conversation. What it was, the page asks for.</summary>
public sealed record SimulatorNotice(long OrganizationId, string Conversation, long MessageId, bool FromBot)
{
    /// <summary>The conversation name under which the business clock's moves are told.</summary>
    public const string Clock = "clock";

    private const string Bot = "bot";
    private const string Person = "person";

    /// <summary>Reads a notice; null when it is none.</summary>
    public static SimulatorNotice? Parse(string payload) =>
        payload.Split(' ') is [var organization, var conversation, var message, var sender]
        && long.TryParse(organization, NumberStyles.None, CultureInfo.InvariantCulture, out var organizationId)
        && long.TryParse(message, NumberStyles.None, CultureInfo.InvariantCulture, out var messageId)
            ? new SimulatorNotice(organizationId, conversation, messageId, sender == Bot)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{OrganizationId} {Conversation} {MessageId} {(FromBot ? Bot : Person)}");
}
