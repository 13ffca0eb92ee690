using System.Text;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.People;
using NudgeBot.Core.Tests.Chat.Understanding.Scoring;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Understanding;

/// <summary>Nothing that can be typed makes the understanding throw, and nonsense is never logged.</summary>
public class RandomInputTests
{
    private const int Longest = 10_000;

    private static readonly SentenceContext Ana = new(
        new DateTimeOffset(2027, 2, 9, 10, 20, 0, TimeSpan.FromHours(-5)),
        Role.Rep,
        NudgedAccount: "Harbor Lane Bakery",
        AccountNames.Of(["Harbor Lane Bakery", "Quillon Freight", "B&W Tools", "24-Hour Pumps", "Café Montréal", "Next Step Physio"]),
        People: ["Ola", "Li Wei"],
        Teams: ["West"],
        LastLogged: new ReportedCall("Quillon Freight", Core.Calls.CallOutcome.Connected, Core.Calls.CallDirection.Outbound, 10));

    private static readonly string[] Sentences =
    [
        "spoke w/ Jane at Quillon 15 min, renewing in Q1, call back next tue", "acme lvm, quillon connected 8 min w/ hank, b&w no answer", "didnt get thru to quillon but b&w picked up, 7 mins w/ Odessa",
        "on PTO from nov 23 to 27, back on the 30th", "how many calls did my team make in the last 30 days vs the month before?", "remind me tomorrow at 4:30pm", "no wait, that was a voicemail, make that 25 min not 15", "llamé a Café Montréal, dejé mensaje de voz, 1h10",
    ];

    [Fact]
    public void Random_strings_of_any_length_are_answered()
    {
        var random = new Random(20270209);
        for (var i = 0; i < 20_000; i++)
        {
            var reading = Understand.Sentence(Text(random, random.Next(i % 20 == 0 ? Longest : 300)), Ana);

            Assert.NotNull(reading.Why);
        }
    }

    [Fact]
    public void Random_edits_of_sentences_are_answered()
    {
        var random = new Random(20270210);
        for (var i = 0; i < 3_000; i++)
        {
            var text = Sentences[i % Sentences.Length];
            for (var edits = random.Next(1, 6); edits > 0; edits--)
            {
                text = Edited(text, random);
            }

            var reading = Understand.Sentence(text, Ana);

            Assert.All(reading.Calls, call => Assert.True(call.Minutes is null or (> 0 and < 1_000), text));
        }
    }

    [SkippableFact]
    public void Random_edits_of_the_development_set_are_answered()
    {
        var path = SharedData.Find("utterances_dev.jsonl");
        Skip.If(path is null, "The labelled development set is not beside the repository (shared/data/utterances_dev.jsonl).");
        using var lines = new StreamReader(path);
        var random = new Random(20270211);
        foreach (var sentence in LabelledSentence.Read(lines))
        {
            for (var round = 0; round < 20; round++)
            {
                var text = sentence.Text;
                for (var edits = random.Next(1, 6); edits > 0 && text.Length > 0; edits--)
                {
                    text = Edited(text, random);
                }

                Assert.NotNull(Understand.Sentence(text, Ana).Why);
            }
        }
    }

    private static string Edited(string text, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(5) switch
        {
            0 => text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at)) + " ",
            1 => text.Insert(at, Text(random, random.Next(1, 4))),
            2 => text[at..] + text[..at],
            3 => text.Insert(at, text[at..]),
            _ => text.ToUpperInvariant(),
        };
    }

    private static string Text(Random random, int length)
    {
        const string Signs = "abcdefghijklmnopqrstuvwxyz  0123456789 .,:;-–/\\'’\"!?()[]{}<>@#$%&*+=|~^_`\n\r\t áéíñüßçøł 漢字 \u0301\u200d\uFE0F\uD83D\uDE00\uD83D\uD83C\uDFFB\0";
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            text.Append(random.Next(4) == 0 ? (char)random.Next(1, 0xFFFF) : Signs[random.Next(Signs.Length)]);
        }

        return text.ToString();
    }
}
