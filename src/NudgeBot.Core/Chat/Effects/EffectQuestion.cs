using NudgeBot.Core.Chat.Reports;

namespace NudgeBot.Core.Chat.Effects;

/// <summary>What about the nudges is asked.</summary>
public enum EffectTopic
{
    /// <summary>Whether they work.</summary>
    Works,

    /// <summary>Which of them work.</summary>
    ByRule,

    /// <summary>How many were sent, and what became of them.</summary>
    Sent,
}

/// <summary>A question about what the nudges do.</summary>
/// <param name="Period">A token of <see cref="Core.Reports.Period"/>; null when no days are named.</param>
/// <param name="Whose">The team or the rep that is named, as typed in lower case; null when none is, or all of them are.</param>
public sealed record EffectQuestion(EffectTopic Topic, string? Period, string? Whose)
{
    /// <summary>The question, or null when the sentence is about anything else. Never throws.</summary>
    /// <param name="now">The speaker's local time.</param>
    public static EffectQuestion? Read(string text, DateTimeOffset now)
    {
        if (!text.Contains("nudg", StringComparison.OrdinalIgnoreCase) && !text.Contains("effect", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var (plain, period) = PlainQuestion.Of(text, now);
        return Read(plain, period, null) ?? PlainQuestion.WithoutTail(plain).Select(cut => Read(cut.Sentence, period, cut.Whose)).FirstOrDefault(found => found is not null);
    }

    private static EffectQuestion? Read(string plain, string? period, string? whose) =>
        EffectPhrases.Topic(plain, dated: period is not null) is { } topic ? new EffectQuestion(topic, period, whose) : null;
}
