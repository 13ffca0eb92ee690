using System.Text;
using System.Text.Json;
using NudgeBot.Core.Chat.Understanding;

namespace NudgeBot.Core.Tests.Chat.Understanding.Scoring;

/// <summary>How many of some labelled sentences are read right, rule by rule, as the labelling guide counts them.</summary>
internal sealed class Score
{
    public const string Safety = "safety";
    public const string Recall = "recall";
    public const string Intents = "intent";

    private static readonly string[] Fields = ["outcome", "direction", "minutes", "contact", "follow_up_on", "note"];
    private static readonly HashSet<string> Periodic = ["snooze", "time_off", "team_counts", "my_counts", "coverage"];

    private readonly SortedDictionary<string, (int Right, int All, List<string> Missed)> counts = new(StringComparer.Ordinal);

    public static Score Of(IEnumerable<LabelledSentence> sentences)
    {
        var score = new Score();
        foreach (var sentence in sentences)
        {
            score.Add(sentence, Understand.Sentence(sentence.Text, sentence.Context));
        }

        return score;
    }

    /// <summary>The rules that were counted, such as <c>safety</c>, <c>intent</c> or <c>minutes</c>.</summary>
    public IEnumerable<string> Rules => counts.Keys;

    /// <summary>The share that is right, in percent; 100 where a rule was never asked for.</summary>
    public double Percent(string rule) => counts.TryGetValue(rule, out var count) ? 100.0 * count.Right / count.All : 100;

    public override string ToString()
    {
        var table = new StringBuilder();
        foreach (var (rule, (right, all, missed)) in counts)
        {
            table.AppendLine($"{rule,-14} {right,4}/{all,4} {100.0 * right / all,6:0.0} %  {string.Join(' ', missed)}");
        }

        return table.ToString();
    }

    private void Add(LabelledSentence sentence, Reading reading)
    {
        var expect = sentence.Expect;
        var mayLog = Expectation.Values(expect, "must_not_log").Select(value => !value!.Value.GetBoolean()).Distinct().ToArray();
        if (mayLog is [var must])
        {
            Count(must ? Recall : Safety, reading.MayLog == must, sentence);
        }

        var intent = JsonNamingPolicy.SnakeCaseLower.ConvertName(reading.Intent.ToString());
        var wanted = expect.GetProperty("intent").GetString()!;
        var others = expect.TryGetProperty("intent_accept", out var accepted) ? accepted.EnumerateArray().Select(item => item.GetString()) : [];
        Count(Intents, others.Prepend(wanted).Contains(intent), sentence);
        if (wanted is "log_call" or "correct" && expect.GetProperty("calls").GetArrayLength() > 0)
        {
            AddCalls(sentence, reading);
        }

        if (Periodic.Contains(wanted) && intent == wanted)
        {
            Count("period", Expectation.FitsPeriod(expect, reading.Period), sentence);
            if (Expectation.Text(Expectation.Values(expect, "scope")[0]) is not null && wanted is not ("snooze" or "time_off"))
            {
                Count("scope", Expectation.Values(expect, "scope").Any(value => Expectation.Text(value) == reading.Scope), sentence);
            }
        }
    }

    private void AddCalls(LabelledSentence sentence, Reading reading)
    {
        var expected = sentence.Expect.GetProperty("calls").EnumerateArray().ToArray();
        var numbers = Expectation.Values(sentence.Expect, "n_calls").Where(value => value is not null).Select(value => value!.Value.GetInt32()).Append(expected.Length).ToArray();
        var left = reading.Calls.ToList();
        var fewer = left.Count < expected.Length && numbers.Contains(left.Count);
        Count("calls", numbers.Contains(left.Count), sentence);
        foreach (var call in expected)
        {
            bool Named(ReportedCall said) => Expectation.Values(call, "account").Any(value => Expectation.Same(Expectation.Text(value), said.Account));
            var match = left.FirstOrDefault(said => Named(said) && Expectation.Fits(call, "outcome", said)) ?? left.FirstOrDefault(Named);
            if (match is null && fewer)
            {
                continue;
            }

            Count("account", match is not null, sentence);
            if (match is null)
            {
                continue;
            }

            left.Remove(match);
            foreach (var field in Fields)
            {
                Count(field, Expectation.Fits(call, field, match), sentence);
            }
        }
    }

    private void Count(string rule, bool right, LabelledSentence sentence)
    {
        var (ok, all, missed) = counts.GetValueOrDefault(rule, (0, 0, []));
        if (!right)
        {
            missed.Add(sentence.Id);
        }

        counts[rule] = (ok + (right ? 1 : 0), all + 1, missed);
    }
}
