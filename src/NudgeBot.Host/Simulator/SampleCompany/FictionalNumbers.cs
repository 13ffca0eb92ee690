using System.Globalization;

namespace NudgeBot.Host.Simulator.SampleCompany;

/// <summary>Hands out the numbers of the reserved ranges, each once.</summary>
internal sealed class FictionalNumbers
{
    // The Swedish mobile range begins at 05.
    private const int Lowest = 5;

    private readonly Dictionary<string, int> used = [];

    public string Landline(City city) => Next(city.Landline);

    public string Mobile(City city) => Next(Cities.Mobile(city));

    private string Next(string range)
    {
        var digits = range.Count(c => c == '#');
        var size = (int)Math.Pow(10, digits);

        // Ends in 1 and so shares no factor with a power of ten: every number of a range comes once before one comes again.
        var stride = (size * 61 / 100) | 1;
        int number;
        do
        {
            var turn = used.GetValueOrDefault(range) + 1;
            used[range] = turn;
            number = turn < size ? turn * stride % size : throw new InvalidOperationException($"The range {range} is used up.");
        }
        while (number < Lowest);

        var written = number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0').GetEnumerator();
        return string.Concat(range.Select(c => c == '#' && written.MoveNext() ? written.Current : c));
    }
}
