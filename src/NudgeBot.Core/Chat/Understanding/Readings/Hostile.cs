using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Input that is not a person's report: injections, forged payloads, mass edits, broadcasts. It is never acted upon.</summary>
internal static class Hostile
{
    private const int LongestReport = 4000;

    private static readonly string[] Signs =
    [
        "drop table", "delete from", "insert into", "select *", "union select", "update activities", "truncate table", "xp_cmdshell", "or 1=1", "or '1'='1", "--", "/*", "<script", "javascript:", "onerror=", "{{", "${", "../", "\\x", "\\u00", "{\"", "[{", "\":", "</", "<%", "<?", "eval(", "exec(", "system(", "curl ", "wget ", "rm -rf", "sudo ",
        "previous instructions", "prior instructions", "above instructions", "your instructions", "system prompt", "your prompt", "developer mode", "jailbreak", "you are now", "act as ", "as an ai", "admin mode", "sudo", "override", "bypass", "begin system", "[system]", "system:", "assistant:", "user:", "### ", "<|", "role:", "api key", "password", "connection string", "secret", "token",
        "intent\"", "intent=", "outcome=", "must_not_log", "log_call", "logged:true", "maylog",
    ];

    private static readonly HashSet<string> MassVerbs = ["mark", "log", "set", "delete", "remove", "erase", "wipe", "clear", "update", "change", "reset", "drop", "purge", "fill", "add", "create", "register", "record", "make", "undo", "export", "dump", "destroy"];

    /// <summary>Why the text may not be acted upon; null when it may.</summary>
    public static string? Reason(Sentence sentence)
    {
        if (sentence.Text.Length > LongestReport || sentence.Tokens.Count >= Tokenizer.Most)
        {
            return "It is too long to be a report.";
        }

        if (sentence.Tokens.Any(token => token.Word == Markup.Broadcast))
        {
            return "It addresses everybody.";
        }

        foreach (var sign in Signs)
        {
            if (sentence.Text.Contains(sign, StringComparison.OrdinalIgnoreCase))
            {
                return "It looks like an instruction to a machine, not like a report.";
            }
        }

        return IsMassEdit(sentence) ? "It would change many rows at once." : null;
    }

    // "mark all my accounts as called", "log 500 connected calls", "delete everything".
    private static bool IsMassEdit(Sentence sentence)
    {
        for (var at = 0; at < sentence.Items.Count; at++)
        {
            if (!MassVerbs.Contains(sentence.Word(at)) || (at > 0 && sentence.Word(at - 1) is "to" or "i" or "we" or "they"))
            {
                continue;
            }

            for (var next = at + 1; next <= at + 4 && next < sentence.Items.Count; next++)
            {
                var word = sentence.Word(next);
                if (word is "everything" or "everyone" or "everybody" or "every" || (word is "all" && sentence.Word(next + 1) is "my" or "the" or "accounts" or "calls" or "of" or "customers" or "our" or "reps" or "activities" or "data" or "entries" or "logs" or "records" or "history" or "rows" or "activity")
                    || (sentence.Items[next].Kind == Phrases.ItemKind.Number && sentence.Token(next).Value >= 5 && sentence.Token(next + 1 < sentence.Items.Count ? next + 1 : next).Word is "calls" or "connected" or "connects" or "dials" or "voicemail" or "fake" or "random" or "conversations" or "call"))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
