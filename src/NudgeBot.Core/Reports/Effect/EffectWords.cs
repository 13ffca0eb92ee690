using System.Globalization;

namespace NudgeBot.Core.Reports.Effect;

/// <summary>What nudging does, in words that a sales manager understands.</summary>
public static class EffectWords
{
    public const string ActedOnMeans = "Acted on: the rep called the customer, or spoke with them by phone, before the end of the rep's next working day.";

    public const string Definition = $"{ActedOnMeans} Held back: waits on purpose until that time is over, so that there is something to compare with.";

    public const string HowToHoldBack = "\"show policy\" tells what share is held back, and an admin sets it: \"hold-back 10%\".";

    /// <summary>"Of 412 nudges, 61 % were acted on in time; of 45 held back, 38 % were called anyway. The nudge adds 23 points (95 % interval 8 to 37)."</summary>
    public static string Found(Comparison comparison)
    {
        var (nudged, held, difference) = (comparison.Nudged, comparison.HeldBack, comparison.ActedOn);
        return comparison.Find(difference) switch
        {
            Finding.Nothing => "No nudge's time to act is over yet, so there is nothing to say.",
            Finding.NothingHeldBack =>
                $"Of {Nudges(nudged.Nudges)}, {Percent(nudged.ActedOnRate)} were acted on in time. Nothing was held back, so nobody can say how many of these "
                + "customers would have been called anyway.",
            Finding.TooFew =>
                $"Of {Nudges(nudged.Nudges)}, {Were(nudged.ActedOn)} acted on in time; of {held.Nudges} held back, {Were(held.ActedOn)} called anyway. "
                + $"That is too few to mean anything: it takes {Comparison.Fewest} of each.",
            var finding =>
                $"Of {Nudges(nudged.Nudges)}, {Percent(nudged.ActedOnRate)} were acted on in time; of {held.Nudges} held back, {Percent(held.ActedOnRate)} were called anyway. "
                + Points(finding, difference),
        };
    }

    /// <summary>The conversations, which are a figure of their own; empty where there is nothing to say.</summary>
    public static string Spoken(Comparison comparison)
    {
        var (nudged, held, difference) = (comparison.Nudged, comparison.HeldBack, comparison.Connected);
        return comparison.Find(difference) switch
        {
            Finding.Nothing => "",
            Finding.NothingHeldBack => $"Conversations in that time, counted apart: after {Percent(nudged.ConnectedRate)} of the nudges.",
            Finding.TooFew => $"Conversations in that time, counted apart: {nudged.Connected} after a nudge, {held.Connected} without.",
            var finding =>
                $"Conversations in that time, counted apart: after {Percent(nudged.ConnectedRate)} of the nudges, and with {Percent(held.ConnectedRate)} of those held back. "
                + Points(finding, difference),
        };
    }

    /// <summary>What a comparison leaves out, a sentence each; empty when nothing.</summary>
    public static string LeftOut(EffectCounts total, Comparison comparison) => string.Join(" ", new[]
    {
        Sentence(total.Open, "still open and not counted yet"),
        Sentence(total.Nudged.Nudges - comparison.Nudged.Nudges, "of rules or teams that held none back, and left out"),
        Sentence(total.Moot, "left out on both sides, because the reason went away in time and without a call by the rep"),
        Sentence(total.Undated, "left out because it is not on record until when they counted"),
    }.Where(sentence => sentence.Length > 0));

    /// <summary>"61 %".</summary>
    public static string Percent(Rate rate) => rate.Of == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100 * rate.Share:0} %");

    /// <summary>"61 % (56 to 66)": with its 95 % interval.</summary>
    public static string WithInterval(Rate rate) => rate.Of == 0 ? "–" : $"{Percent(rate)} ({Bounds(rate.Interval)})";

    /// <summary>"+23 (8 to 37)", or why there is no such figure.</summary>
    public static string InShort(Comparison comparison) => comparison.Find(comparison.ActedOn) switch
    {
        Finding.Nothing => "nothing yet",
        Finding.NothingHeldBack => "none held back",
        Finding.TooFew => "too few",
        Finding.CouldBeChance => $"{Signed(comparison.ActedOn.Value)} ({Bounds(comparison.ActedOn.Interval)}), could be chance",
        _ => $"{Signed(comparison.ActedOn.Value)} ({Bounds(comparison.ActedOn.Interval)})",
    };

    private static string Points(Finding finding, Difference difference)
    {
        var interval = $"95 % interval {Bounds(difference.Interval)}";
        var points = Points(Math.Abs(difference.Value));
        return finding switch
        {
            Finding.More => $"The nudge adds {points} points ({interval}).",
            Finding.Fewer => $"With the nudge it is {points} points fewer ({interval}).",
            _ when points == "0" => $"That is no difference ({interval}).",
            _ => $"That is {points} points {(difference.Value > 0 ? "more" : "fewer")} with the nudge, and it could be chance ({interval}).",
        };
    }

    private static string Bounds(Interval interval) => $"{Bound(interval.Low)} to {Bound(interval.High)}";

    // A bound close to none is told apart from none.
    private static string Bound(double share) =>
        Minus((100 * share).ToString(Math.Abs(share) < 0.01 ? "0.0;-0.0;0" : "0;-0;0", CultureInfo.InvariantCulture));

    private static string Signed(double share) => Minus((100 * share).ToString("+0;-0;0", CultureInfo.InvariantCulture));

    private static string Minus(string number) => number.Replace('-', '−');

    private static string Points(double share) => (100 * share).ToString("0", CultureInfo.InvariantCulture);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Nudges(int count) => count == 1 ? "1 nudge" : $"{Number(count)} nudges";

    private static string Were(int count) => count == 1 ? "1 was" : $"{Number(count)} were";

    private static string Sentence(int count, string what) => count switch { 0 => "", 1 => $"1 is {what}.", _ => $"{Number(count)} are {what}." };
}
