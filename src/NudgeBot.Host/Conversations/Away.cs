using System.Globalization;
using NudgeBot.Core.Chat.Absences;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.People;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>"Off until Monday", and back.</summary>
internal static class Away
{
    /// <param name="period">The days away as the understanding gives them, such as <c>2026-08-01..2026-08-12</c>; null when none were said.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="standIn">Whom the speaker named to stand in; null for nobody.</param>
    public static async Task TakeAsync(Turn turn, string? period, string text, string? standIn, CancellationToken cancellationToken)
    {
        if (Days(period, turn.Today) is { } days)
        {
            await LeaveAsync(turn, days, standIn, cancellationToken);
        }
        else if (ReturnPhrases.IsReturn(text))
        {
            await ReturnAsync(turn, cancellationToken);
        }
        else
        {
            await turn.SayAsync(AbsenceWords.UntilWhen, cancellationToken);
        }
    }

    /// <summary>The speaker's absences that are not over, or ended yesterday.</summary>
    public static async Task<IReadOnlyList<Absence>> OfAsync(Turn turn, CancellationToken cancellationToken)
    {
        var key = Key(turn);
        var values = await new WorkingTimeChangeStore(turn.Session).TakeAsync(new WorkingTimeOf.Person(turn.Speaker.Id), [key], cancellationToken);
        return WorkingTimeValue.Absences(values[key]);
    }

    /// <summary>Makes these the speaker's absences, tells whoever begins or ceases to stand in, and says so with Undo.</summary>
    public static async Task SetAsync(Turn turn, IReadOnlyList<Absence> before, IReadOnlyList<Absence> after, string text, CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, string?> { [Key(turn)] = WorkingTimeValue.Of(after) };
        var made = await TimeChanges.MakeAsync(turn, new WorkingTimeOf.Person(turn.Speaker.Id), values, cancellationToken);
        var told = await StandIns.TellAsync(turn, before, after, cancellationToken);
        await TimeChanges.SayAsync(turn, told is null ? text : $"{text} {told}", made is null ? [] : [made], cancellationToken);
    }

    private static async Task LeaveAsync(Turn turn, Absence days, string? standIn, CancellationToken cancellationToken)
    {
        var before = await OfAsync(turn, cancellationToken);
        var (id, trouble) = standIn is null ? (null, null) : await StandIns.ChooseAsync(turn, standIn, days, cancellationToken);
        var noted = AbsenceWords.Noted(days, turn.Today);
        await SetAsync(turn, before, before.With(days with { StandInId = id }), trouble is null ? noted : $"{noted} {trouble}", cancellationToken);
    }

    private static async Task ReturnAsync(Turn turn, CancellationToken cancellationToken)
    {
        var before = await OfAsync(turn, cancellationToken);
        if (before.PresentOrNext(turn.Today) is null)
        {
            await turn.SayAsync(BotWords.NotOff, cancellationToken);
            return;
        }

        await SetAsync(turn, before, before.EndedOn(turn.Today), BotWords.WelcomeBack, cancellationToken);
    }

    // "2027-03-01.." has no end.
    private static Absence? Days(string? period, DateOnly today) =>
        period is null ? null
        : period.EndsWith("..", StringComparison.Ordinal) && DateOnly.TryParseExact(period[..^2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? Absence.From(first)
        : Period.Of(period, today) is { } off ? new Absence(off.First, off.Last)
        : null;

    private static string Key(Turn turn) => WorkingTimeValue.Off(turn.Today.AddDays(-1));
}
