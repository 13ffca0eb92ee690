using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Customers;
using NudgeBot.Core.Nudges;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Postgres.Customers;
using NudgeBot.Postgres.Nudges;

namespace NudgeBot.Host.Conversations;

/// <summary>"Why?" about a nudge, open or settled, and "why did you not nudge me about Acme?".</summary>
internal static class WhyAnswers
{
    /// <summary>The rule, the evidence, the values that applied, when it comes again, and how to hear less of it.</summary>
    public static async Task WhyAsync(Turn turn, OpenNudge? nudge, CancellationToken cancellationToken)
    {
        if (nudge is null)
        {
            await turn.SayAsync(BotWords.NothingToExplain, cancellationToken);
            return;
        }

        await NudgeCards.SeenAsync(turn, nudge.Id, cancellationToken);
        var words = new WhyWords(turn.Zone, turn.Now);
        var policy = await new PolicyStore(turn.Session).OfPersonAsync(turn.Speaker.Id, cancellationToken);
        var account = (await new AccountStore(turn.Session).FindAsync(nudge.AccountId, cancellationToken))!;
        var run = await DryRun.OfAsync(turn, cancellationToken);
        var early = run?.Facts.Deals.FirstOrDefault(deal => deal.Id == nudge.DealId)?.Early;

        (string Name, string? Value)[] lines =
        [
            (WhyWords.Evidence, nudge.Evidence),
            (WhyWords.TheRule, WhyWords.Rule(nudge.Rule)),
            (WhyWords.ForYou, WhyWords.Values(nudge.Rule, policy, Enum.Parse<Tier>(account.Tier), early)),
            (WhyWords.Since, words.Clock(nudge.SilenceSince)),
            (WhyWords.Now, words.Fate(NudgeStates.FromWord(nudge.State), nudge.SettledAt, nudge.SettledBy)),
            (WhyWords.Next, Again(turn, words, nudge, run)),
            (WhyWords.Less, WhyWords.HowToMute(nudge.AccountName)),
        ];
        var facts = lines.Where(line => line.Value is not null).Select(line => new CardFact(line.Name, line.Value!)).ToList();
        var buttons = Muting.Buttons(nudge, MuteWords.CustomerForAMonth, MuteWords.KindForAMonth)
            .Append(new CardAction(Actions.NotMine, OwnerWords.NotMine, nudge.Id.ToString(CultureInfo.InvariantCulture)));
        var title = WhyWords.Title(nudge.AccountName);
        await turn.SayAsync(
            new ChatMessage(MessageKind.Report, $"{title}\n{string.Join('\n', facts.Select(fact => fact.Value))}", new Card(title, facts, null, [.. buttons])), cancellationToken);
    }

    /// <summary>"Why did you nudge me about Acme?": about the newest nudge, settled or not.</summary>
    public static async Task<bool> WhyAsync(Asked asked, Wish.Why wish, CancellationToken cancellationToken)
    {
        switch (await asked.CustomerAsync(wish.Customer, cancellationToken))
        {
            case Attribution.To { Account: var account }:
                await (await new OpenNudgeStore(asked.Turn.Session).NewestAboutAsync(asked.Turn.Speaker.Id, account.Id, cancellationToken) is { } nudge
                    ? WhyAsync(asked.Turn, nudge, cancellationToken)
                    : asked.Turn.SayAsync(WhyWords.NeverNudged(account.Name), cancellationToken));
                return true;
            case Attribution.Unclear { Doubt: { Kind: DoubtKind.AmbiguousAccount } doubt }:
                await asked.AskWhichAsync(doubt, wish.Customer, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    public static async Task<bool> WhyNotAsync(Asked asked, Wish.WhyNot wish, CancellationToken cancellationToken)
    {
        switch (await asked.CustomerAsync(wish.Customer, cancellationToken))
        {
            case Attribution.To { Account: var account }:
                if (!await asked.IsOthersAsync(account, cancellationToken))
                {
                    await asked.Turn.SayAsync(await WhyNotAsync(asked.Turn, account, cancellationToken), cancellationToken);
                }

                return true;
            case Attribution.Unclear { Doubt: var doubt }:
                await asked.AskWhichAsync(doubt, wish.Customer, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private static async Task<string> WhyNotAsync(Turn turn, AccountRow account, CancellationToken cancellationToken)
    {
        var words = new WhyWords(turn.Zone, turn.Now);
        var open = await new OpenNudgeStore(turn.Session).AboutAsync(turn.Speaker.Id, account.Id, cancellationToken);
        if (open.LastOrDefault(nudge => nudge is { State: "sent", SentAt: not null }) is { SentAt: { } sentAt })
        {
            return words.Open(account.Name, sentAt);
        }

        var run = await DryRun.OfAsync(turn, cancellationToken);
        return (run?.Sending(account.Id), run?.HeldBack(account.Id)) switch
        {
            ({ } send, _) => WhyWords.ComesNow(account.Name, send.Nudge.Rule.Name),
            (_, { } held) => words.HeldBack(account.Name, held),
            _ when account.DoNotCall => WhyWords.DoNotCall(account.Name),
            _ when account.State == "closed" => WhyWords.NotActive(account.Name),
            _ when run is not null && account.State is "customer" or "prospect" && account.OwnerId == turn.Speaker.Id =>
                words.NotDue(account.Name, run!.Facts.Policy, Enum.Parse<Tier>(account.Tier), SilentSince(account, run.Facts.Policy)),
            _ => WhyWords.NoReason(account.Name),
        };
    }

    // Where a meeting does not count, what a meeting moved is not looked at.
    private static DateTimeOffset SilentSince(AccountRow account, Policy policy) =>
        policy.Meetings == Meetings.Ignore && account.LastConnectAt is { } connect ? connect : account.QuietSince;

    private static string Again(Turn turn, WhyWords words, OpenNudge nudge, DryRun? run) => (nudge.State, run) switch
    {
        ("snoozed", _) => words.ComesBack(nudge.DueAt),
        (_, { } known) when AllRules.Find(nudge.Rule) is { } rule && known.Facts.Mutes.FirstOrDefault(mute => mute.Covers(rule, nudge.AccountId)) is { } mute =>
            WhyWords.Muted(MuteWords.End(mute.Until, turn.Zone, turn.Now)),
        _ => words.Again(run?.NextOf(nudge)),
    };
}
