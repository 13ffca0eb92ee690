using NudgeBot.Core.Chat.Understanding.Clauses;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>What is counted, in the words of the labelling guide; null for plain counts.</summary>
internal static class Metrics
{
    public static string? Of(Sentence sentence)
    {
        bool Any(params ReadOnlySpan<string> words)
        {
            foreach (var token in sentence.Tokens)
            {
                if (words.Contains(token.Word))
                {
                    return true;
                }
            }

            return false;
        }

        var rate = Any("rate", "percent", "percentage", "ratio", "share");
        return true switch
        {
            _ when Any("emails", "email") => "calls_vs_emails",
            _ when Any("contacted") && Any("connected") => "contacted_vs_connected",
            _ when rate && Any("voicemail") => "voicemail_rate",
            _ when rate => "connect_rate",
            _ when Any("voicemail") => "voicemail",
            _ when Any("inbound", "incoming") => "inbound",
            _ when Any("talktime") || (Any("talk", "phone") && Any("time", "minutes", "hours")) => "talk_time",
            _ when Any("longest") => "longest_call",
            _ when Any("average", "avg") => "avg_calls_per_day",
            _ when Any("wrong") => "wrong_number",
            _ when Any("conversations", "convos", "connects", "connected", "connections", "conversation", "reached", "spoke", "spoken", "talked") => "connected",
            _ when Any("calls", "dials", "called", "call", "dialed", "attempts", "callers") => "calls",
            _ => null,
        };
    }
}
