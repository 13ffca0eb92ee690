using System.Globalization;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>"Not now": moves this nudge, and nothing else.</summary>
internal static class Snoozing
{
    public static async Task SnoozeAsync(Turn turn, OpenNudge? nudge, string? until, CancellationToken cancellationToken)
    {
        if (nudge is null)
        {
            await turn.SayAsync(BotWords.NothingToSnooze, cancellationToken);
            return;
        }

        await SnoozeAsync(turn, nudge, Until(turn, until), cancellationToken);
    }

    public static async Task SnoozeAsync(Turn turn, OpenNudge nudge, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await NudgeCards.SnoozeAsync(turn, nudge, until, cancellationToken);
        await new PersonStore(turn.Session).PlanByAsync(turn.Speaker.Id, until, cancellationToken);
        await turn.SayAsync(BotWords.Snoozed(nudge.AccountName, turn.Zone.Local(until)), cancellationToken);
    }

    /// <summary>The opening of the speaker's next working day.</summary>
    public static DateTimeOffset Tomorrow(Turn turn)
    {
        var day = turn.Today.AddDays(1);
        while (turn.Speaker.WorkingDays.Length > 0 && !turn.Speaker.WorkingDays.Contains(Iso(day)))
        {
            day = day.AddDays(1);
        }

        return turn.Opening(day);
    }

    /// <summary>A local date means that day's opening; a local time is that moment. What is past, or not said, means tomorrow.</summary>
    public static DateTimeOffset Until(Turn turn, string? until)
    {
        DateTimeOffset? moment =
            DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? turn.Opening(date)
            : DateTime.TryParse(until is { Length: > 19 } ? until[..19] : until, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
                ? turn.Zone.At(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local))
                : null;

        return moment > turn.Now ? moment.Value : Tomorrow(turn);
    }

    private static short Iso(DateOnly day) => (short)(day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek);
}
