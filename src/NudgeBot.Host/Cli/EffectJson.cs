using System.Text.Json;
using NudgeBot.Core.Chat.Effects;
using NudgeBot.Core.Reports.Effect;

namespace NudgeBot.Host.Cli;

/// <summary>The effect of nudges, as <c>effect --json</c> writes it. Shares lie between 0 and 1; an interval is its two bounds.</summary>
internal static class EffectJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(EffectReport report) => JsonSerializer.Serialize(
        new
        {
            Since = report.Period.First,
            Until = report.Period.Last,
            Of = report.Whom,
            All = Figures(report.Counts),
            Rules = report.Counts.GroupBy(one => one.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal).Select(rule => new { Rule = rule.Key, Figures = Figures([.. rule]) }),
            Teams = report.Counts.GroupBy(one => one.Team).Select(team => new { Team = team.Key, Figures = Figures([.. team]) }),
        },
        Options);

    private static object Figures(IReadOnlyList<EffectCounts> counts)
    {
        var (total, comparison) = (EffectCounts.Total(counts), Comparison.Of(counts));
        return new
        {
            Sentence = EffectWords.Found(comparison),
            Nudged = Group(comparison.Nudged),
            HeldBack = Group(comparison.HeldBack),
            ActedOn = Compared(comparison, comparison.ActedOn),
            Connected = Compared(comparison, comparison.Connected),
            total.Open,
            total.Moot,
            total.Undated,
            total.Fates,
        };
    }

    private static object Group(EffectGroup group) => new { group.Nudges, ActedOn = Share(group.ActedOnRate), Connected = Share(group.ConnectedRate) };

    private static object Share(Rate rate) => new { rate.Count, Share = rate.Of == 0 ? (double?)null : Rounded(rate.Share), Interval = Bounds(rate.Interval) };

    private static object Compared(Comparison comparison, Difference difference) => new
    {
        Finding = JsonNamingPolicy.SnakeCaseLower.ConvertName(comparison.Find(difference).ToString()),
        Difference = Rounded(difference.Value),
        Interval = Bounds(difference.Interval),
    };

    private static double[] Bounds(Interval interval) => [Rounded(interval.Low), Rounded(interval.High)];

    private static double Rounded(double share) => Math.Round(share, 4);
}
