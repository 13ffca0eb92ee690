using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Slack;

/// <summary>What a person's Home tab shows.</summary>
/// <param name="Calls">Whom to call today, best first.</param>
/// <param name="Week">Their own figures: attempts and connects, emails apart.</param>
/// <param name="AwayUntil">The day they are back, while they are off; null while they work.</param>
/// <param name="FirstDayOff">The first day that "off until" may name.</param>
public sealed record SlackHomePage(
    string Greeting, IReadOnlyList<SlackHomeCall> Calls, string Week, IReadOnlyList<CardFact> Settings, DateOnly? AwayUntil, DateOnly FirstDayOff);

/// <summary>A customer to call, and why.</summary>
public sealed record SlackHomeCall(string Customer, string? Phone, string Why);

/// <summary>Where the adapter asks what to show in Home; the host knows.</summary>
public interface ISlackHome
{
    /// <summary>The page of this person; null for somebody we do not know.</summary>
    Task<SlackHomePage?> OfAsync(string workspace, string user, CancellationToken cancellationToken);
}
