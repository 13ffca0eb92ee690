using NudgeBot.Core.Chat.Holidays;
using NudgeBot.Core.Chat.Policies;
using NudgeBot.Core.People;
using NudgeBot.Core.People.Holidays;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>"West keeps the holidays of Poland": an admin sets a team's holidays in chat; anybody may look, and keep those of another country.</summary>
internal static class Holidays
{
    public static Task AnswerAsync(Turn turn, HolidaySentence sentence, CancellationToken cancellationToken) => sentence switch
    {
        HolidaySentence.Next => NextAsync(turn, cancellationToken),
        HolidaySentence.Mine mine => MineAsync(turn, mine.Typed, mine.Place, cancellationToken),
        HolidaySentence.MineAsTheTeams => KeepOwnAsync(turn, null, cancellationToken),
        HolidaySentence.Show { Team: null } when !turn.IsManager => ShowOwnAsync(turn, cancellationToken),
        HolidaySentence.Show => ForTeamsAsync(turn, sentence, ShowAsync, cancellationToken),
        _ when turn.Speaker.Role != "admin" => turn.SayAsync(HolidayWords.OnlyAdmins, cancellationToken),
        HolidaySentence.Keep { Place: HolidayPlaceReading.NotWorkedOut unknown } => turn.SayAsync(HolidayWords.NotWorkedOut(unknown.Country.Name), cancellationToken),
        HolidaySentence.Keep { Place: HolidayPlaceReading.Unknown, Typed: var typed } => turn.SayAsync(HolidayWords.Unknown(typed), cancellationToken),
        _ => ForTeamsAsync(turn, sentence, ChangeAsync, cancellationToken),
    };

    /// <summary>What is a holiday for the speaker in the coming year.</summary>
    public static Task<HolidayCalendar> OfSpeakerAsync(Turn turn, CancellationToken cancellationToken) =>
        new HolidayStore(turn.Session).OfPersonAsync(turn.Speaker.Id, turn.Today, turn.Today.AddYears(1), cancellationToken);

    /// <summary>The speaker's next holiday that falls on a day of the week on which they work.</summary>
    public static Holiday? NextWorked(Turn turn, HolidayCalendar calendar) =>
        calendar.Between(turn.Today, turn.Today.AddYears(1)).FirstOrDefault(holiday => turn.Speaker.WorkingDays.Contains((short)((((int)holiday.Day.DayOfWeek + 6) % 7) + 1)));

    private static async Task NextAsync(Turn turn, CancellationToken cancellationToken) =>
        await turn.SayAsync(HolidayWords.Next(NextWorked(turn, await OfSpeakerAsync(turn, cancellationToken))), cancellationToken);

    private static async Task ShowOwnAsync(Turn turn, CancellationToken cancellationToken) =>
        await turn.SayAsync(HolidayWords.Listed("You", await OfSpeakerAsync(turn, cancellationToken), turn.Today), cancellationToken);

    private static Task MineAsync(Turn turn, string typed, HolidayPlaceReading reading, CancellationToken cancellationToken) => reading switch
    {
        HolidayPlaceReading.Found found => KeepOwnAsync(turn, found.Place, cancellationToken),
        HolidayPlaceReading.NotWorkedOut unknown => turn.SayAsync(HolidayWords.NotWorkedOut(unknown.Country.Name), cancellationToken),
        _ => turn.SayAsync(HolidayWords.Unknown(typed), cancellationToken),
    };

    private static async Task KeepOwnAsync(Turn turn, HolidayPlace? place, CancellationToken cancellationToken)
    {
        var made = await TimeChanges.MakeAsync(turn, new WorkingTimeOf.Person(turn.Speaker.Id), Set(WorkingTimeValue.Holidays, place?.Code), cancellationToken);
        var text = HolidayWords.Keeps("You", place, await OfSpeakerAsync(turn, cancellationToken), turn.Today);
        await TimeChanges.SayAsync(turn, text, made is null ? [] : [made], cancellationToken);
    }

    private static async Task ForTeamsAsync(
        Turn turn, HolidaySentence sentence, Func<Turn, HolidaySentence, TeamRow, CancellationToken, Task<(string Line, WorkingTimeChangeRecord? Made)>> work, CancellationToken cancellationToken)
    {
        var seen = await Policies.TeamsAsync(turn, cancellationToken);
        var meant = seen.Where(team => sentence.Team is null || team.Name.Equals(sentence.Team, StringComparison.OrdinalIgnoreCase)).ToList();
        if (meant.Count == 0)
        {
            await turn.SayAsync(sentence.Team is { } named && seen.Count > 0 ? PolicyWords.WhichTeam(named, [.. seen.Select(team => team.Name)]) : HolidayWords.NoTeam, cancellationToken);
            return;
        }

        var (lines, made) = (new List<string>(), new List<WorkingTimeChangeRecord>());
        foreach (var team in meant)
        {
            var (line, change) = await work(turn, sentence, team, cancellationToken);
            lines.Add(line);
            made.AddRange(change is null ? [] : [change]);
        }

        await TimeChanges.SayAsync(turn, string.Join('\n', lines), made, cancellationToken);
    }

    private static async Task<(string, WorkingTimeChangeRecord?)> ShowAsync(Turn turn, HolidaySentence sentence, TeamRow team, CancellationToken cancellationToken) =>
        (HolidayWords.Listed(team.Name, await OfTeamAsync(turn, team, cancellationToken), turn.Today), null);

    private static async Task<(string, WorkingTimeChangeRecord?)> ChangeAsync(Turn turn, HolidaySentence sentence, TeamRow team, CancellationToken cancellationToken)
    {
        var calendar = await OfTeamAsync(turn, team, cancellationToken);
        if (sentence is HolidaySentence.Worked worked && calendar.Between(worked.Span.First, worked.Span.Last).Count == 0)
        {
            return (HolidayWords.NoHoliday(team.Name, worked.Span), null);
        }

        var made = await TimeChanges.MakeAsync(turn, new WorkingTimeOf.Team(team.Id), Values(sentence, calendar), cancellationToken);
        return made is null ? (HolidayWords.SoAlready(team.Name), null) : (await LineAsync(turn, sentence, team, calendar, cancellationToken), made);
    }

    // A day of the team's own that is worked after all is simply no holiday any more; one of its place is kept as worked.
    private static Dictionary<string, string?> Values(HolidaySentence sentence, HolidayCalendar calendar) => sentence switch
    {
        HolidaySentence.Keep { Place: HolidayPlaceReading.Found found } => Set(WorkingTimeValue.Holidays, found.Place.Code),
        HolidaySentence.KeepNone => Set(WorkingTimeValue.Holidays, null),
        HolidaySentence.Days days => Each(days.Span).ToDictionary(WorkingTimeValue.Day, _ => (string?)$"holiday {days.Name ?? "Holiday"}"),
        HolidaySentence.Worked worked => calendar.Between(worked.Span.First, worked.Span.Last).ToDictionary(
            holiday => WorkingTimeValue.Day(holiday.Day),
            holiday => (calendar with { Days = [] }).Between(holiday.Day, holiday.Day).Count > 0 ? $"worked {holiday.Name}" : null),
        _ => [],
    };

    private static async Task<string> LineAsync(Turn turn, HolidaySentence sentence, TeamRow team, HolidayCalendar before, CancellationToken cancellationToken) => sentence switch
    {
        HolidaySentence.Days days => HolidayWords.IsHoliday(team.Name, days.Span, days.Name ?? "Holiday"),
        HolidaySentence.Worked worked => HolidayWords.IsWorked(team.Name, before.Between(worked.Span.First, worked.Span.Last)),
        _ => await OfTeamAsync(turn, team, cancellationToken) is var calendar ? HolidayWords.Keeps(team.Name, calendar.Place, calendar, turn.Today) : "",
    };

    private static Task<HolidayCalendar> OfTeamAsync(Turn turn, TeamRow team, CancellationToken cancellationToken) =>
        new HolidayStore(turn.Session).OfTeamAsync(team.Id, turn.Today.AddYears(-1), turn.Today.AddYears(2), cancellationToken);

    private static Dictionary<string, string?> Set(string what, string? value) => new() { [what] = value };

    private static IEnumerable<DateOnly> Each(DaySpan span) => Enumerable.Range(0, span.Last.DayNumber - span.First.DayNumber + 1).Select(span.First.AddDays);
}
