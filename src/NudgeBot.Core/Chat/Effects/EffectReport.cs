using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Policies;
using NudgeBot.Core.Reports;
using NudgeBot.Core.Reports.Effect;

namespace NudgeBot.Core.Chat.Effects;

/// <summary>What the nudges do, as a message: a sentence, a table, and what is meant by the words.</summary>
/// <param name="Whom">"West and East", or "You".</param>
public sealed record EffectReport(string Whom, Period Period, IReadOnlyList<EffectCounts> Counts)
{
    /// <summary>What the columns of nudges sent mean.</summary>
    public const string SentMeans = $"{EffectWords.ActedOnMeans} {Spoke}";

    /// <summary>What is said in place of a share that nobody knows yet.</summary>
    public const string NothingOver = "No nudge's time to act is over yet.";

    private const string Spoke = "Conversations are by phone and counted apart. A nudge can stand in several columns.";

    private EffectCounts Total => EffectCounts.Total(Counts);

    /// <summary>Nudges against those held back, all rules together.</summary>
    public ChatMessage Works()
    {
        var comparison = Comparison.Of(Counts);
        IReadOnlyList<IReadOnlyList<string>> rows = [Row("Nudged", comparison.Nudged), Row("Held back", comparison.HeldBack)];
        return Message(
            $"Do the nudges work? {Whom}, {Period.Name}",
            [EffectWords.Found(comparison), EffectWords.Spoken(comparison), comparison.HeldBack.Nudges == 0 ? EffectWords.HowToHoldBack : ""],
            rows.Select(row => $"{row[0]}: {row[1]}; acted on {row[2]}; conversations {row[3]}."),
            new CardTable(["Group", "Nudges", "Acted on (95 % interval)", "Conversations (95 % interval)"], rows),
            [EffectWords.LeftOut(Total, comparison)],
            EffectWords.Definition);
    }

    /// <summary>The same, a line per rule.</summary>
    public ChatMessage ByRule()
    {
        var rules = Counts.GroupBy(one => one.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => (Name: SpokenRules.Of(rule.Key), Comparison: Comparison.Of([.. rule])))
            .Where(rule => rule.Comparison.Find(rule.Comparison.ActedOn) != Finding.Nothing).ToList();
        var (total, told) = (Total, rules.Aggregate(EffectGroup.None, (sum, rule) => sum.Plus(rule.Comparison.Nudged)));
        return Message(
            $"The effect of nudges by rule. {Whom}, {Period.Name}",
            rules.Count == 0 ? [EffectWords.Found(Comparison.Of([]))] : [],
            rules.Select(rule => $"• {rule.Name}: {EffectWords.Found(rule.Comparison)} {EffectWords.Spoken(rule.Comparison)}"),
            new CardTable(
                ["Rule", "Nudged", "Acted on", "Conversations", "Held back", "Called anyway", "Conversations anyway", "Points (95 % interval)"],
                [.. rules.Select(rule => (IReadOnlyList<string>)[rule.Name, .. Shares(rule.Comparison.Nudged), .. Shares(rule.Comparison.HeldBack), EffectWords.InShort(rule.Comparison)])]),
            [EffectWords.LeftOut(total, new Comparison(told, total.HeldBack))],
            EffectWords.Definition);
    }

    /// <summary>How many were sent, and what became of them. It says nothing of those held back.</summary>
    public ChatMessage Sent()
    {
        var table = SentTable;
        return Message(SentTitle, SentShare is { } share ? [share] : [], SentLines(table).Select(line => $"• {line}."), table, [], SentMeans);
    }

    /// <summary>"West, this month: 412 nudges sent, 250 acted on in time".</summary>
    public string SentTitle => $"{Whom}, {Period.Name}: {Number(Total.Fates.Sent)} {(Total.Fates.Sent == 1 ? "nudge" : "nudges")} sent, {Number(Total.Fates.ActedOn)} acted on in time";

    /// <summary>How many were acted on of those whose time is over; null while there are none.</summary>
    public string? SentShare => Total.Nudged is { Nudges: > 0 } nudged
        ? $"Of {Number(nudged.Nudges)} whose time is over, {EffectWords.WithInterval(nudged.ActedOnRate)} were acted on; the bracket is the 95 % interval."
        : null;

    /// <summary>What became of the nudges that were sent, a row per rule.</summary>
    public CardTable SentTable => Table("Rule", SentByRule);

    /// <summary>How many of each rule were sent, and acted on.</summary>
    public CardChart SentChart => Chart(ChartKind.LyingBars, $"Nudges by rule, {Whom}, {Period.Name}", SentByRule);

    private IReadOnlyList<(string Name, NudgeFates Fates)> SentByRule =>
        [.. EffectCounts.ByRule(Counts).Where(one => one.Fates.Sent > 0).Select(rule => (SpokenRules.Of(rule.Rule), rule.Fates))];

    /// <summary>The same, a row per day.</summary>
    /// <param name="days">Each with its name.</param>
    public static CardTable DayTable(IReadOnlyList<(string Name, NudgeFates Fates)> days) => Table("Day", days);

    /// <summary>How many were sent on each day, and acted on.</summary>
    public CardChart DayChart(IReadOnlyList<(string Name, NudgeFates Fates)> days) => Chart(ChartKind.Bars, $"Nudges by day, {Whom}, {Period.Name}", days);

    /// <summary>The rows of <see cref="SentTable"/> or <see cref="DayTable"/> as sentences, without a full stop.</summary>
    public static IEnumerable<string> SentLines(CardTable table) => table.Rows.Select(row =>
        $"{row[0]}: {row[1]} sent; {row[2]} acted on, {row[3]} with a conversation; {row[4]} answered, {row[5]} snoozed, {row[6]} ignored, {row[7]} muted, {row[8]} withdrawn");

    // The text says all that the card says, in the same order.
    private ChatMessage Message(string title, IEnumerable<string> found, IEnumerable<string> lines, CardTable table, IEnumerable<string> after, string definition)
    {
        var foot = $"{Period.Dates}, each rep's own days. {definition}";
        var (said, left) = (found.Where(text => text.Length > 0).ToList(), after.Where(text => text.Length > 0).ToList());
        var text = string.Join('\n', [$"{title}.", .. said, .. lines, .. left, foot]);
        CardFact[] facts = [.. said.Select(one => new CardFact("Found", one)), .. left.Select(one => new CardFact("Left out", one)), new CardFact("Counted", foot)];
        return new ChatMessage(MessageKind.Report, text, new Card(title, facts, table.Rows.Count == 0 ? null : table, []));
    }

    private static CardTable Table(string of, IReadOnlyList<(string Name, NudgeFates Fates)> rows) => new(
        [of, "Sent", "Acted on", "Conversations", "Answered", "Snoozed", "Ignored", "Muted", "Withdrawn"],
        [.. rows.Select(row => (IReadOnlyList<string>)[row.Name, .. Figures(row.Fates)])]);

    private static CardChart Chart(ChartKind kind, string title, IReadOnlyList<(string Name, NudgeFates Fates)> rows) => new(
        kind, title, [.. rows.Select(row => row.Name)],
        [new("Sent", [.. rows.Select(row => (double?)row.Fates.Sent)]), new("Acted on", [.. rows.Select(row => (double?)row.Fates.ActedOn)])], "nudges")
    {
        AddsUp = true,
    };

    private static IReadOnlyList<string> Row(string name, EffectGroup group) =>
        [name, Number(group.Nudges), EffectWords.WithInterval(group.ActedOnRate), EffectWords.WithInterval(group.ConnectedRate)];

    private static IReadOnlyList<string> Shares(EffectGroup group) =>
        [Number(group.Nudges), EffectWords.Percent(group.ActedOnRate), EffectWords.Percent(group.ConnectedRate)];

    private static IReadOnlyList<string> Figures(NudgeFates fates) =>
    [
        Number(fates.Sent), Number(fates.ActedOn), Number(fates.Connected), Number(fates.Answered), Number(fates.Snoozed), Number(fates.Ignored),
        Number(fates.Muted), Number(fates.Withdrawn),
    ];

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
