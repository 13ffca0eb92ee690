using System.Globalization;

namespace NudgeBot.Core.Chat.Messages.Drawing;

/// <summary>An axis from nothing to a round figure above every value.</summary>
/// <param name="Top">What is at its end.</param>
/// <param name="Step">From one line to the next.</param>
internal readonly record struct Scale(double Top, double Step)
{
    private const double MostSteps = 4;
    private const double Most = 1e12;
    private static readonly double[] Round = [1, 2, 5, 10];

    public IEnumerable<double> Ticks
    {
        get
        {
            var (step, top) = (Step, Top);
            return Enumerable.Range(0, (int)Math.Round(top / step) + 1).Select(at => at * step);
        }
    }

    public static Scale Of(CardChart chart)
    {
        var most = chart.Series.SelectMany(series => series.Values).Max(value => Drawn(value) ?? 0);
        var rough = most / MostSteps;
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(rough, 1))));
        var step = Round.Select(times => times * power).First(step => step >= rough);
        return new Scale(step * Math.Max(1, Math.Ceiling(most / step)), step);
    }

    /// <summary>How far along it a value is, from 0 to 1.</summary>
    public double At(double value) => Math.Min(1, value / Top);

    /// <summary>What can be drawn of a value: null where nothing is known.</summary>
    public static double? Drawn(double? value) => value is { } known && double.IsFinite(known) ? Math.Clamp(known, 0, Most) : null;

    /// <summary>A value as it stands at its bar, where there is little room.</summary>
    public static string Said(double? value) => Drawn(value) is null ? PlainText.Nothing : value!.Value.ToString(Math.Abs(value.Value) < 1e7 ? "0.#" : "0.#E0", CultureInfo.InvariantCulture);

    /// <summary>A value as it stands on the axis.</summary>
    public static string Said(double tick, string unit) => unit == "%" ? $"{Said(tick)} %" : Said(tick);
}
