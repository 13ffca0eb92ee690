using System.Buffers;
using NudgeBot.Core.Chat.Understanding.Clauses;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Readings;

/// <summary>Input that is not a person's report: injections, forged payloads, mass edits, broadcasts. It is never acted upon.</summary>
internal static class Hostile
{
    private const string Machine = "It looks like an instruction to a machine, not like a report.";
    private const string Many = "It would change many rows at once.";

    /// <summary>Signs of code, wherever they stand.</summary>
    private static readonly SearchValues<string> Code = SearchValues.Create(
    [
        "--", "/*", "<script", "javascript:", "onerror=", "{{", "${", "../", "..\\", "\\x", "\\u00", "{\"", "[{", "\":", "</", "<%", "<?", "<|", "eval(", "exec(", "system(", "rm -rf", "###", "=\"", "1=1", "'='", "://", "%s", "&&",
        "must_not_log", "log_call", "maylog",
    ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Words of somebody who talks to a machine, as whole words.</summary>
    private static readonly string[] Orders =
    [
        "drop table", "delete from", "insert into", "select from", "union select", "update activities", "update accounts", "truncate table", "previous instructions", "prior instructions", "above instructions", "your instructions", "your rules",
        "all instructions", "system prompt", "your prompt", "developer mode", "jailbreak", "you are now", "as an ai", "admin mode", "sudo", "override", "bypass", "api key", "password", "connection string", "access token", "system:", "assistant:", "user:", "admin:", "bot:", "intent=", "outcome=",
        "logged=", "new instructions", "ignore everything", "ignore all", "ignore the rules", "ignore your", "ignore any", "ignore the above", "ignore above", "disregard the", "disregard all", "disregard your", "disregard any", "disregard previous", "disregard prior", "rules above", "instructions above", "forget your", "act as admin", "act as an admin", "as admin", "pretend to be", "prompt injection",
    ];

    // The first words of the orders; without one of them there is none.
    private static readonly HashSet<string> Openings = [.. Orders.Select(order => order.Split(' ', ':', '=')[0])];

    private static readonly HashSet<string> MassVerbs =
    [
        "mark", "log", "set", "delete", "remove", "erase", "wipe", "clear", "update", "change", "reset", "drop", "purge", "fill", "add", "create", "register", "record", "make", "undo", "export", "dump", "destroy", "increase", "boost", "inflate", "fake", "bump", "put", "insert",
        "generate", "backfill", "enter", "give",
    ];

    /// <summary>Why the text may not be acted upon; null when it may.</summary>
    public static string? Reason(Sentence sentence)
    {
        if (sentence.Tokens.Any(token => token.Word == Markup.Broadcast))
        {
            return "It addresses everybody.";
        }

        if (!sentence.Tokens.Any(token => Openings.Contains(token.Raw)))
        {
            return sentence.Text.AsSpan().ContainsAny(Code) && Plain(sentence).AsSpan().ContainsAny(Code) ? Machine : IsMassEdit(sentence) || IsTakeover(sentence) ? Many : null;
        }

        var spoken = " " + string.Join(' ', sentence.Tokens.Select(token => token.Raw)).Replace(" :", ":", StringComparison.Ordinal).Replace(" =", "=", StringComparison.Ordinal) + " ";
        var orders = Orders.Any(order => spoken.Contains(order.EndsWith(':') || order.EndsWith('=') ? " " + order : $" {order} ", StringComparison.Ordinal));
        return orders || Plain(sentence).AsSpan().ContainsAny(Code)
            ? Machine
            : IsMassEdit(sentence) || IsTakeover(sentence) ? Many : null;
    }

    // Addresses of the web and mentions are no code.
    private static string Plain(Sentence sentence) => sentence.Text.Contains("://", StringComparison.Ordinal) || sentence.Text.Contains("<at", StringComparison.OrdinalIgnoreCase)
        ? string.Join(' ', sentence.Tokens.Where(token => token.Kind != TokenKind.Markup || token.Word == Markup.Other && sentence.Text[token.Start] == '<').Select(token => sentence.Text[token.Start..token.End]))
        : sentence.Text;

    private static readonly HashSet<string> Moving = ["move", "transfer", "reassign", "switch", "copy", "merge", "convert", "rewrite", "delete", "remove", "wipe", "erase", "clear", "purge", "change"];

    // "move every one of Connor's calls to my name", "wipe Tariq's calls": other people's rows, or all of them.
    private static bool IsTakeover(Sentence sentence)
    {
        var start = sentence.Word(0) is "please" or "can" or "could" ? sentence.Word(1) is "you" ? 2 : 1 : 0;
        if (!Moving.Contains(sentence.Word(start)))
        {
            return false;
        }

        var rows = Enumerable.Range(start + 1, Math.Max(0, Math.Min(8, sentence.Items.Count - start - 1))).FirstOrDefault(at => sentence.Word(at) is "calls" or "logs" or "entries" or "records" or "activities" or "activity" or "voicemails" or "connects" or "stats" or "history" or "call");
        return Enumerable.Range(start + 1, Math.Max(0, rows - start - 1)).Any(at => IsMany(sentence, at) || sentence.Word(at) is "all")
            || (rows > 0 && sentence.Word(rows) is "calls" or "logs" or "entries" or "records" && sentence.Word(start) is "delete" or "wipe" or "erase" or "clear" or "purge" && !sentence.HasWord("last", "just", "those", "both"))
            || (rows > 0 && sentence.Word(rows) is not "call" && Scopes.Named(sentence.Context.People, sentence).Count > 0);
    }

    // "mark all my accounts as called", "log 500 connected calls", "delete everything", "set my connect rate to 100".
    private static bool IsMassEdit(Sentence sentence)
    {
        for (var at = 0; at < sentence.Items.Count; at++)
        {
            // "give me everybody's dials" asks to see them.
            if (!MassVerbs.Contains(sentence.Word(at)) || (sentence.Word(at) is "give" && sentence.Word(at + 1) is "me" or "us" && sentence.Items[^1].Kind != ItemKind.Number && !sentence.HasWord("credit", "fake")) || (at > 0 && sentence.Word(at - 1) is "to" or "i" or "we" or "they" or "not" or "didnt"))
            {
                continue;
            }

            for (var next = at + 1; next <= at + 4 && next < sentence.Items.Count; next++)
            {
                if (IsMany(sentence, next))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsMany(Sentence sentence, int at)
    {
        var word = sentence.Word(at);
        var after = sentence.Word(at + 1);
        return word is "everything" or "everyone" or "everybody" or "everyones" or "everybodys" or "every"
            || (word is "all" && after is "my" or "the" or "accounts" or "calls" or "of" or "customers" or "our" or "reps" or "activities" or "data" or "entries" or "logs" or "records" or "history" or "to" or "as" or "rows" or "activity" or "outcomes")
            || (word is "whole" or "entire" && after is "log" or "database" or "history" or "team" or "table" or "list" or "thing" or "crm")
            || (word is "rate" or "numbers" or "quota" or "stats" && after is "to" or "at" or "by")
            || (sentence.Items[at].Kind == ItemKind.Number && sentence.Token(at).Value >= 5 && after is "calls" or "connected" or "connects" or "dials" or "voicemail" or "voicemails" or "fake" or "random" or "conversations" or "call");
    }
}
