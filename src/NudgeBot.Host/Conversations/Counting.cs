using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.People;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Conversations;

/// <summary>Phone contacts by person and period: attempts and connects in columns of their own, emails apart.</summary>
internal static class Counting
{
    private const string Today = "today";

    public static async Task MineAsync(Turn turn, string? period, CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var asked in Period.AllOf(period ?? Today, turn.Today) is { Count: > 0 } periods ? periods : Period.AllOf(Today, turn.Today))
        {
            var counts = (await CountAsync(turn, [turn.Speaker], asked, cancellationToken))[0].Counts;
            lines.Add(CountWords.Own(asked.Name, asked.Dates, Sentence(counts)));
        }

        await turn.SayAsync(new ChatMessage(MessageKind.Report, $"{string.Join('\n', lines)}\n{BotWords.Definition}"), cancellationToken);
    }

    public static async Task TeamAsync(Turn turn, Reading reading, CancellationToken cancellationToken)
    {
        if (!turn.IsManager)
        {
            await turn.SayAsync(BotWords.OnlyManagers, cancellationToken);
            return;
        }

        var (members, teams) = await MembersAsync(turn, reading.Scope, cancellationToken);
        if (members.Count == 0)
        {
            await turn.SayAsync(teams.Length == 0 ? BotWords.NoTeam : CountWords.NobodyLikeThat(teams), cancellationToken);
            return;
        }

        foreach (var period in Period.AllOf(reading.Period ?? Today, turn.Today) is { Count: > 0 } periods ? periods : Period.AllOf(Today, turn.Today))
        {
            await turn.SayAsync(Report(teams, period, await CountAsync(turn, members, period, cancellationToken)), cancellationToken);
        }
    }

    /// <summary>The reps a manager asks about: all of their teams, one team, or one rep of theirs.</summary>
    public static async Task<(IReadOnlyList<PersonRow> Members, string Teams)> MembersAsync(Turn turn, string? scope, CancellationToken cancellationToken)
    {
        var people = new PersonStore(turn.Session);
        var seen = await people.TeamsSeenByAsync(turn.Speaker.Id, cancellationToken);
        var parts = (scope ?? "").Split(',');
        var team = parts.FirstOrDefault(part => part.StartsWith("team:", StringComparison.Ordinal))?[5..];
        var rep = parts.FirstOrDefault(part => part.StartsWith("rep:", StringComparison.Ordinal))?[4..];

        var teams = team is null ? seen : [.. seen.Where(one => one.Name.Equals(team, StringComparison.OrdinalIgnoreCase))];
        var members = await people.MembersAsync([.. teams.Select(one => one.Id)], cancellationToken);
        return (rep is null ? members : [.. members.Where(member => IsNamed(member.Name, rep))], BotWords.Listed([.. (teams.Count > 0 ? teams : seen).Select(one => one.Name)]) is var listed && seen.Count == 0 ? "" : listed);
    }

    /// <summary>Each person's figures over their own local days.</summary>
    public static async Task<IReadOnlyList<(PersonRow Person, PhoneCounts Counts)>> CountAsync(
        Turn turn, IReadOnlyList<PersonRow> members, Period period, CancellationToken cancellationToken)
    {
        var windows = members.Select(member =>
        {
            var zone = Zone.Find(member.TimeZone) ?? Zone.Utc;
            return new CountWindow(member.Id, zone.StartOf(period.First), zone.StartOf(period.Last.AddDays(1)));
        });
        var counted = (await new CountStore(turn.Session).CountAsync([.. windows], cancellationToken)).ToDictionary(counts => counts.PersonId);
        return [.. members.Select(member => (member, counted[member.Id]))];
    }

    private static ChatMessage Report(string teams, Period period, IReadOnlyList<(PersonRow Person, PhoneCounts Counts)> rows)
    {
        var attempts = rows.Sum(row => row.Counts.Attempts);
        var connects = rows.Sum(row => row.Counts.Connects);
        var title = CountWords.Title(teams, period.Name, attempts, connects);
        var lines = rows.Select(row => $"{row.Person.Name}: {Sentence(row.Counts)}");
        var foot = CountWords.Foot(period.Dates);

        var table = new CardTable(
            CountWords.Columns,
            [.. rows.Select(row => (IReadOnlyList<string>)[row.Person.Name, Number(row.Counts.Attempts), Number(row.Counts.Connects), Rate(row.Counts), Number(row.Counts.Answered), Number(row.Counts.Emails)])]);
        return new ChatMessage(MessageKind.Report, $"{title}.\n{string.Join('\n', lines)}\n{foot}", new Card(title, [new CardFact(CountWords.Counted, foot)], table, []));
    }

    private static string Sentence(PhoneCounts counts) => CountWords.Sentence(counts.Attempts, counts.Connects, counts.Emails, counts.ConnectedWith);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Rate(PhoneCounts counts) => counts.Attempts == 0
        ? "–"
        : string.Create(CultureInfo.InvariantCulture, $"{100.0 * counts.OutboundConnects / counts.Attempts:0} %");

    private static bool IsNamed(string name, string asked) =>
        name.Equals(asked, StringComparison.OrdinalIgnoreCase) || name.Split(' ')[0].Equals(asked, StringComparison.OrdinalIgnoreCase);
}
