using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges.Notices;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>"Mute Busy Bee for two weeks": nothing about that customer, of that kind, or both, until a time. The clocks keep running.</summary>
internal static class Muting
{
    public const string Customer = "customer";
    public const string Kind = "kind";

    private const int Month = 1;

    public static async Task<bool> MuteAsync(Asked asked, Wish.Mute wish, CancellationToken cancellationToken)
    {
        var (turn, meant) = (asked.Turn, asked.Meant);
        var until = wish.Until is { } said ? Snoozing.Until(turn, said) : (DateTimeOffset?)null;
        if (meant is null && (wish is { Customer: null, Rule: null } or { Customer: Wish.This } or { Rule: Wish.This }))
        {
            await turn.SayAsync(MuteWords.NoNudge, cancellationToken);
        }
        else if (wish is { Customer: null, Rule: null })
        {
            await AskAsync(turn, meant!, until ?? InAMonth(turn), cancellationToken);
        }
        else
        {
            await NamedAsync(asked, wish with { Rule = wish.Rule == Wish.This ? meant!.Rule : wish.Rule }, until, cancellationToken);
        }

        return true;
    }

    /// <summary>The buttons that a nudge offers. Without a time they mute for a month.</summary>
    public static IEnumerable<CardAction> Buttons(OpenNudge nudge, string customer, string kind, DateTimeOffset? until = null)
    {
        var value = until is { } end
            ? string.Create(CultureInfo.InvariantCulture, $"{nudge.Id},{end.ToUnixTimeSeconds()}")
            : nudge.Id.ToString(CultureInfo.InvariantCulture);
        yield return new CardAction(Actions.MutePrefix + Customer, customer, value);
        if (!NeverMuted.Rules.Contains(nudge.Rule))
        {
            yield return new CardAction(Actions.MutePrefix + Kind, kind, value);
        }
    }

    public static Task TapAsync(Turn turn, string what, IReadOnlyList<long> value, CancellationToken cancellationToken) => value switch
    {
        [var nudge] => TapAsync(turn, what, new OpenWishes.About(nudge, null), cancellationToken),
        [var nudge, var until and < 100_000_000_000] => TapAsync(turn, what, new OpenWishes.About(nudge, DateTimeOffset.FromUnixTimeSeconds(until)), cancellationToken),
        _ => turn.SayAsync(BotWords.NotUnderstood, cancellationToken),
    };

    /// <summary>Mutes the customer, or the kind, of a nudge of the speaker's, settled or not.</summary>
    public static async Task TapAsync(Turn turn, string what, OpenWishes.About about, CancellationToken cancellationToken)
    {
        if (await new OpenNudgeStore(turn.Session).FindAsync(about.Id, cancellationToken) is not { } nudge || nudge.RepId != turn.Speaker.Id || what is not (Customer or Kind))
        {
            await turn.SayAsync(BotWords.NotUnderstood, cancellationToken);
            return;
        }

        await NudgeCards.SeenAsync(turn, nudge.Id, cancellationToken);
        var (account, rule) = what == Customer ? (nudge.AccountId, (string?)null) : ((long?)null, nudge.Rule);
        await MuteAsync(turn, new NewMute(turn.Speaker.Id, account, rule, about.Until > turn.Now ? about.Until : InAMonth(turn)), what == Customer ? nudge.AccountName : null, cancellationToken);
    }

    /// <summary>Takes back the speaker's open nudges that a mute covers, with their cards.</summary>
    /// <param name="by">What settles them; under this name they are opened again.</param>
    /// <param name="why">What was muted, in a few words.</param>
    public static async Task WithdrawCoveredAsync(Turn turn, NewMute mute, string by, string state, string why, CancellationToken cancellationToken)
    {
        var steps = new NudgeStepStore(turn.Session);
        foreach (var nudge in await new OpenNudgeStore(turn.Session).CoveredAsync(mute.RepId, mute.AccountId, mute.Rule, NeverMuted.Rules, cancellationToken))
        {
            await steps.MutedAsync(nudge.Id, why, turn.Now, cancellationToken);
            await NudgeCards.WithdrawAsync(turn, nudge, by, state, cancellationToken);
        }
    }

    /// <summary>The name under which a mute settles nudges.</summary>
    public static string By(long muteId) => string.Create(CultureInfo.InvariantCulture, $"mute {muteId}");

    private static async Task NamedAsync(Asked asked, Wish.Mute wish, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        if (wish.Customer is null)
        {
            await MuteAsync(asked.Turn, new NewMute(asked.Turn.Speaker.Id, null, wish.Rule, until), null, cancellationToken);
            return;
        }

        await (await asked.CustomerAsync(wish.Customer, cancellationToken) switch
        {
            Attribution.To { Account: var account } =>
                MuteAsync(asked.Turn, new NewMute(asked.Turn.Speaker.Id, account.Id, wish.Rule, until), account.Name, cancellationToken),
            Attribution.Unclear { Doubt: var doubt } => asked.AskWhichAsync(doubt, wish.Customer, cancellationToken),
            _ => Task.CompletedTask,
        });
    }

    private static async Task MuteAsync(Turn turn, NewMute mute, string? customer, CancellationToken cancellationToken)
    {
        if (mute.Rule is { } rule && NeverMuted.Rules.Contains(rule))
        {
            await turn.SayAsync(MuteWords.NeverMuted, cancellationToken);
            return;
        }

        var (subject, end) = (MuteWords.Subject(customer, mute.Rule), MuteWords.End(mute.Until, turn.Zone, turn.Now));
        if (await new MuteStore(turn.Session).AddAsync(mute, turn.Now, cancellationToken) is not { } id)
        {
            await turn.SayAsync(MuteWords.MutedAlready(subject), cancellationToken);
            return;
        }

        await WithdrawCoveredAsync(turn, mute, By(id), MuteWords.State(end), Why(mute), cancellationToken);
        await new PersonStore(turn.Session).PlanByAsync(turn.Speaker.Id, turn.Now, cancellationToken);
        var text = NoticeKinds.FromWord(mute.Rule) is null ? MuteWords.Muted(subject, end) : MuteWords.SwitchedOff(subject, end);
        await TakingBack.SayAsync(turn, text, TakingBack.Mute, id, cancellationToken);
    }

    private static Task AskAsync(Turn turn, OpenNudge nudge, DateTimeOffset until, CancellationToken cancellationToken)
    {
        if (NeverMuted.Rules.Contains(nudge.Rule))
        {
            return turn.SayAsync(MuteWords.NeverMuted, cancellationToken);
        }

        var text = MuteWords.Which(nudge.AccountName, nudge.Rule, MuteWords.End(until, turn.Zone, turn.Now));
        return AskAsync(turn, nudge, until, new ChatMessage(MessageKind.Question, text, new Card(text, [], null, [.. Buttons(nudge, MuteWords.Customer, MuteWords.Kind, until)])), cancellationToken);
    }

    private static async Task AskAsync(Turn turn, OpenNudge nudge, DateTimeOffset until, ChatMessage question, CancellationToken cancellationToken)
    {
        await NudgeCards.SeenAsync(turn, nudge.Id, cancellationToken);
        await OpenWishes.AskAsync(turn, OpenWishes.Mute, nudge.Id, until, cancellationToken);
        await turn.SayAsync(question, cancellationToken);
    }

    private static DateTimeOffset InAMonth(Turn turn) => turn.Opening(turn.Today.AddMonths(Month));

    private static string Why(NewMute mute) => (mute.AccountId, mute.Rule) switch
    {
        (not null, null) => "this customer",
        (null, not null) => "this kind",
        _ => "this kind, for this customer",
    };
}
