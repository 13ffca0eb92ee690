using System.Diagnostics;
using System.Text;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.People;

namespace NudgeBot.Benchmarks.Understanding;

/// <summary>How long the understanding of one sentence takes while 100,000 account names are known.</summary>
public static class UnderstandingBenchmark
{
    private const int Names = 100_000;
    private const int LongestText = 10_000;
    private const int TypicalRounds = 400;
    private const int RandomTexts = 20_000;
    private const int WarmingTexts = 2_000;

    // The quickest counts: a machine that is busy with something else interrupts a reading, and that is not what is measured.
    private const int Readings = 3;

    private static readonly string[] Starts = ["Harbor", "Quill", "Tesser", "Old Mill", "Vantage", "Pine", "North", "Lind", "Copper", "Sable", "Zyn", "Holl", "Drav", "Mirabel", "Ostrand", "Toll", "Winder", "Juniper", "Cobalt", "Grün"];
    private static readonly string[] Ends = ["Foods", "Freight", "Labs", "Dairy", "Dental Group", "Hotels", "Steel Inc.", "Marine Ltd", "Press", "Couriers", "& Daughter", "GmbH", "Insurance", "Clinics", "Retail", "Mining Corp", "Energy", "Media", "Partners", "Logistik"];

    private static readonly string[] Typical =
    [
        "lvm",
        "called, connected",
        "spoke w/ Jane at Harbor17 Foods 15 min, renewing in Q1, call back next tue",
        "quill201 freight lvm, tesser33 connected 8 min w/ hank, pine9 no answer",
        "couldnt reach anyone at copper812, line busy twice, will retry tomorrow afternoon",
        "how many calls did my team make in the last 30 days",
        "on vacation from nov 23 to nov 27, someone else please take my accounts",
        "haven't called them yet, remind me monday at 9",
        "called Harbr17 Foods, front desk took a message for Mr. Okafor about the renewal paperwork",
    ];

    /// <summary>Prints the 50th and 99th percentile of typical sentences and of long random strings; 0 when both are within their limits.</summary>
    public static int Run()
    {
        var making = Stopwatch.StartNew();
        var accounts = AccountNames.Of(Enumerable.Range(0, Names).Select(i => $"{Starts[i % Starts.Length]}{i / Starts.Length} {Ends[i / 7 % Ends.Length]}"));
        var context = new SentenceContext(new DateTimeOffset(2027, 2, 9, 10, 20, 0, TimeSpan.FromHours(-5)), Role.Rep, null, accounts, ["Ana", "Ola"], ["West"]);
        Console.WriteLine($"{Names:N0} names indexed in {making.ElapsedMilliseconds:N0} ms.");

        // The first sentences make the phrase tables, the index of misspellings and, while they are read again and again, the final machine code.
        Measure([.. Enumerable.Repeat(Typical, TypicalRounds).SelectMany(texts => texts)], context);
        Measure([.. RandomStrings(WarmingTexts, new Random(2))], context);
        var typical = Measure([.. Enumerable.Repeat(Typical, TypicalRounds).SelectMany(texts => texts)], context);
        var random = Measure([.. RandomStrings(RandomTexts, new Random(1))], context);

        Print("typical sentences", typical);
        Print("random strings up to 10,000 characters", random);
        return At(typical, 0.5) < 0.2 && At(random, 0.99) < 5 ? 0 : 1;
    }

    private static double[] Measure(string[] texts, SentenceContext context)
    {
        var times = new double[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            times[i] = double.MaxValue;
            for (var reading = 0; reading < Readings; reading++)
            {
                var start = Stopwatch.GetTimestamp();
                _ = Core.Chat.Understanding.Understand.Sentence(texts[i], context);
                times[i] = Math.Min(times[i], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        Array.Sort(times);
        return times;
    }

    private static void Print(string what, double[] times) =>
        Console.WriteLine($"{what}: {times.Length:N0} read, the quickest of {Readings} readings each: p50 {At(times, 0.5) * 1000:N0} µs, p99 {At(times, 0.99) * 1000:N0} µs, slowest {times[^1]:N1} ms.");

    private static double At(double[] sorted, double share) => sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];

    // Half of them letters and words, so that they are long without being one token.
    private static IEnumerable<string> RandomStrings(int count, Random random)
    {
        const string Signs = "abcdefghijklmnopqrstuvwxyz      0123456789.,:;-/'\"!?()áéü😀";
        string[] words = ["called", "harbor1", "foods", "left", "a", "message", "the", "got", "spoke", "to", "in", "2", "weeks", "no", "answer", "quilll", "next", "tuesday", "how", "many"];
        for (var i = 0; i < count; i++)
        {
            var length = random.Next(1, LongestText);
            var text = new StringBuilder(length);
            while (text.Length < length)
            {
                if (i % 2 == 0)
                {
                    text.Append(Signs[random.Next(Signs.Length)]);
                }
                else
                {
                    text.Append(words[random.Next(words.Length)]).Append(' ');
                }
            }

            yield return text.ToString();
        }
    }
}
