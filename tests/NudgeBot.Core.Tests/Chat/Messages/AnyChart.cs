using FsCheck;
using FsCheck.Fluent;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Core.Tests.Chat.Messages;

/// <summary>Charts as no sane report would make them.</summary>
internal static class AnyChart
{
    private static readonly Gen<double?> Value = Gen.Frequency<double?>(
        (2, Gen.Constant<double?>(null)),
        (2, Gen.Constant<double?>(0)),
        (8, Gen.Choose(0, 120).Select(value => (double?)value)),
        (3, Gen.Choose(0, 1000).Select(value => (double?)(value / 10.0))),
        (1, Gen.Elements<double?>(-3, 0.04, 12_345_678, 1e18, 1e300, double.MaxValue, double.Epsilon, double.NaN, double.PositiveInfinity, double.NegativeInfinity)));

    public static Gen<CardChart> Of(Gen<string> text) =>
        from kind in Gen.Elements(Enum.GetValues<ChartKind>())
        from title in text
        from unit in Gen.Elements("calls", "%", "", "customers & prospects <all of them, whoever they may be>")
        from categories in Gen.Frequency((8, Gen.Choose(0, 9)), (2, Gen.Choose(10, 45)), (1, Gen.Choose(46, 150)))
        from series in Gen.Choose(0, 8)
        from words in text.ListOf(7)
        from names in Gen.Elements(true, false)
        from values in Value.ListOf(categories).ListOf(series)
        select new CardChart(
            kind, title, [.. Enumerable.Range(0, categories).Select(at => names ? words[at % 7] : $"{at:00}:00")], [.. values.Select((row, at) => new ChartSeries(words[at % 7], row))], unit);
}
