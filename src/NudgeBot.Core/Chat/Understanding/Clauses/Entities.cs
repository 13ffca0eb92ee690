using NudgeBot.Core.Chat.Understanding.Accounts;
using NudgeBot.Core.Chat.Understanding.Phrases;
using NudgeBot.Core.Chat.Understanding.Times;
using NudgeBot.Core.Chat.Understanding.Words;

namespace NudgeBot.Core.Chat.Understanding.Clauses;

/// <summary>Turns tokens into items: known accounts first, then dates, times of day, lengths; what is left are words.</summary>
internal static class Entities
{
    public static List<Item> Find(string text, List<Token> tokens, SentenceContext context)
    {
        var accounts = new AccountFinder(context.Accounts.Index, text, tokens);
        var dates = new DateReader(DateOnly.FromDateTime(context.Now.DateTime), IsDayFirst(context));
        var items = new List<Item>(tokens.Count);
        for (var at = 0; at < tokens.Count;)
        {
            var item = Read(tokens, at, accounts, dates);
            items.Add(item);
            at = item.Last + 1;
        }

        return items;
    }

    // Day first east of the Atlantic and in southern America, month first in the north of it.
    private static bool IsDayFirst(SentenceContext context) => context.DayFirst ?? (context.Now.Offset >= TimeSpan.Zero || context.Now.Offset == TimeSpan.FromHours(-3));

    private static Item Read(List<Token> tokens, int at, AccountFinder accounts, DateReader dates)
    {
        var token = tokens[at];
        if (token.Kind is TokenKind.Break or TokenKind.Emoji or TokenKind.Markup)
        {
            var kind = token.Kind switch { TokenKind.Break => ItemKind.Break, TokenKind.Emoji => ItemKind.Emoji, _ => ItemKind.Markup };
            return new Item(kind, token.Word, at, at);
        }

        if (accounts.At(at) is { } account)
        {
            return new Item(ItemKind.Account, "ACCOUNT", at, account.Last, account.Mention);
        }

        var cursor = new Cursor(tokens, at);
        if (token.Raw is "1/2" && DurationReader.At(cursor) is { } half)
        {
            return new Item(ItemKind.Duration, "DURATION", at, at + half.Length - 1, half.Minutes);
        }

        if (ClockReader.At(cursor) is { } clock)
        {
            return new Item(ItemKind.Time, "TIME", at, at + clock.Length - 1, clock.Time, Also: clock.Length == 1 ? token.Word : null);
        }

        if (dates.At(cursor) is { } date)
        {
            return new Item(ItemKind.Date, "DATE", at, at + date.Length - 1, date.Date, Also: date.Length == 1 ? token.Word : null);
        }

        if (DurationReader.At(cursor) is { } duration)
        {
            return new Item(ItemKind.Duration, "DURATION", at, at + duration.Length - 1, duration.Minutes);
        }

        return token.Kind == TokenKind.Number
            ? new Item(ItemKind.Number, token.Word, at, at)
            : new Item(ItemKind.Word, token.Word, at, at, IsName: IsName(token, at > 0 && !tokens[at - 1].IsBreak));
    }

    // A given name, or a capital inside a sentence on a word that is not an everyday one.
    private static bool IsName(Token token, bool inside)
    {
        var given = token.Given;
        return token.Ordinary || token.Respelt
            ? given && token.Capital && !token.AllCaps && inside
            : given || (token.Capital && !token.AllCaps && inside && token.Raw.All(char.IsLetter));
    }
}
