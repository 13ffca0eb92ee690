using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Reports;
using NudgeBot.Postgres.People;
using NudgeBot.Postgres.Reports;

namespace NudgeBot.Host.Conversations;

/// <summary>Who has not called, and who has not been called.</summary>
internal static class Coverage
{
    private const string Month = "last_30_days";
    private const int Few = 5;

    public static async Task AnswerAsync(Turn turn, Reading reading, CancellationToken cancellationToken)
    {
        // A rep is better served with whom to call now.
        if (reading.Scope != "reps" && (!turn.IsManager || reading.Scope == "accounts:mine"))
        {
            await Advice.WhoToCallAsync(turn, cancellationToken);
            return;
        }

        if (!turn.IsManager)
        {
            await turn.SayAsync(BotWords.OnlyManagers, cancellationToken);
            return;
        }

        var (members, teams) = await Counting.MembersAsync(turn, Rep(reading.Scope), cancellationToken);
        if (members.Count == 0)
        {
            await turn.SayAsync(teams.Length == 0 ? BotWords.NoTeam : CountWords.NobodyLikeThat(teams), cancellationToken);
            return;
        }

        await (reading.Scope == "reps"
            ? Reporting.AnswerAsync(turn, new ReportRequest(ReportKind.NotCalled, null, reading.Period ?? "today"), cancellationToken)
            : CustomersAsync(turn, reading, members, Rep(reading.Scope) is null ? teams : BotWords.Listed([.. members.Select(member => member.Name)]), cancellationToken));
    }

    private static async Task CustomersAsync(Turn turn, Reading reading, IReadOnlyList<PersonRow> members, string whose, CancellationToken cancellationToken)
    {
        var period = Of(reading, Month, turn);
        var (from, to) = (turn.Zone.StartOf(period.First), turn.Zone.StartOf(period.Last.AddDays(1)));
        long[] owners = [.. members.Select(member => member.Id)];
        var store = new CoverageStore(turn.Session);
        var tiers = await store.ByTierAsync(owners, from, to, cancellationToken);
        if (tiers.Count == 0)
        {
            await turn.SayAsync(CoverageWords.NoCustomers(whose), cancellationToken);
            return;
        }

        var silent = await store.SilentAsync(owners, from, to, turn.Now, Few, cancellationToken);
        var title = CoverageWords.Title(whose, period.Name, tiers.Sum(tier => tier.Reached), tiers.Sum(tier => tier.Customers));
        var waiting = silent.Count == 0 ? CoverageWords.NobodyIsSilent : CoverageWords.Silent([.. silent.Select(customer => Line(turn, customer))]);
        var foot = $"{period.Dates}. {CoverageWords.Definition}";
        var text = $"{title}.\n{string.Join(", ", tiers.Select(tier => CoverageWords.Tier(tier.Tier, tier.Reached, tier.Customers)))}.\n{waiting}\n{foot}";

        var table = new CardTable(CoverageWords.Columns, [.. tiers.Select(Row)]);
        await turn.SayAsync(new ChatMessage(MessageKind.Report, text, new Card($"{title}.\n{waiting}", [new CardFact(CountWords.Counted, foot)], table, [])), cancellationToken);
    }

    private static IReadOnlyList<string> Row(TierCoverage tier) =>
        [tier.Tier, tier.Customers.ToString(CultureInfo.InvariantCulture), tier.Reached.ToString(CultureInfo.InvariantCulture), CoverageWords.Rate(tier.Reached, tier.Customers)];

    private static string Line(Turn turn, SilentCustomer customer)
    {
        DateOnly? spokenOn = customer.WasSpokenWith ? turn.Zone.Date(customer.QuietSince) : null;
        return CoverageWords.Silent(customer.Name, customer.Tier, customer.Owner, CountWords.Silence(spokenOn, (int)(turn.Now - customer.QuietSince).TotalDays));
    }

    private static Period Of(Reading reading, string otherwise, Turn turn) => Period.Of(reading.Period ?? otherwise, turn.Today) ?? Period.Of(otherwise, turn.Today)!;

    // "accounts:rep:Ana" is about Ana's customers.
    private static string? Rep(string? scope) => scope?.StartsWith("accounts:rep:", StringComparison.Ordinal) == true ? scope["accounts:".Length..] : null;
}
