using System.Globalization;
using NudgeBot.Core.Chat.Messages;
using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Core.Nudges.Cards;
using NudgeBot.Postgres.Customers;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>
/// "They prefer email": recorded with who said so, and shown to the manager beside the silence. It quiets the nudges about that silence
/// for a while; the clock keeps running.
/// </summary>
internal static class EmailPreferences
{
    public const string Told = "told";
    public const string Impression = "impression";

    private const int DaysOfAnImpression = 30;
    private const int DaysWhenTold = 90;
    private static readonly string[] Rules = ["uncalled_customer", "hello_call", "email_only"];

    public static async Task<bool> SayAsync(Asked asked, Wish.PrefersEmail wish, CancellationToken cancellationToken)
    {
        switch (await CustomerContacts.OfAsync(asked, wish.Whom, cancellationToken))
        {
            case (Attribution.To { Account: var account }, _):
                if (!await asked.IsOthersAsync(account, cancellationToken))
                {
                    await (wish.SaidSo is { } saidSo ? NoteAsync(asked.Turn, account, saidSo, cancellationToken) : AskAsync(asked.Turn, account, cancellationToken));
                }

                return true;
            case (Attribution.Unclear { Doubt: { Kind: DoubtKind.AmbiguousAccount } doubt }, _):
                await asked.AskWhichAsync(doubt, wish.Whom, cancellationToken);
                return true;
            default:
                return false;
        }
    }

    public static async Task TapAsync(Turn turn, string source, IReadOnlyList<long> value, CancellationToken cancellationToken)
    {
        if (value is not [var id] || source is not (Told or Impression) || await new AccountStore(turn.Session).FindAsync(id, cancellationToken) is not { } account
            || !await MaySayAsync(turn, account, cancellationToken))
        {
            await turn.SayAsync(BotWords.NotUnderstood, cancellationToken);
            return;
        }

        await NoteAsync(turn, account, source == Told, cancellationToken);
    }

    public static async Task UndoAsync(Turn turn, long id, CancellationToken cancellationToken)
    {
        var preferences = new EmailPreferenceStore(turn.Session);
        if (await preferences.FindAsync(id, cancellationToken) is not { } preference || preference.RepId != turn.Speaker.Id)
        {
            await turn.SayAsync(BotWords.NotUnderstood, cancellationToken);
            return;
        }

        if (!await preferences.WithdrawAsync(id, turn.Now, cancellationToken))
        {
            await turn.SayAsync(BotWords.AlreadyUndone, cancellationToken);
            return;
        }

        var mutes = new MuteStore(turn.Session);
        foreach (var mute in await mutes.WithAsync(id, null, cancellationToken))
        {
            await mutes.LiftAsync(mute.Id, "undone", turn.Now, cancellationToken);
        }

        await NudgeCards.ReopenSettledByAsync(turn, By(id), cancellationToken);
        await new PersonStore(turn.Session).PlanByAsync(turn.Speaker.Id, turn.Now, cancellationToken);
        await turn.SayAsync(PreferenceWords.Undone(preference.AccountName), cancellationToken);
    }

    private static async Task NoteAsync(Turn turn, AccountRow account, bool saidSo, CancellationToken cancellationToken)
    {
        var until = turn.Opening(turn.Today.AddDays(saidSo ? DaysWhenTold : DaysOfAnImpression));
        var id = await new EmailPreferenceStore(turn.Session).AddAsync(account.Id, turn.Speaker.Id, saidSo ? null : until, turn.Now, cancellationToken);
        foreach (var rule in Rules)
        {
            var mute = new NewMute(turn.Speaker.Id, account.Id, rule, until, PreferenceId: id);
            await new MuteStore(turn.Session).AddAsync(mute, turn.Now, cancellationToken);
            await Muting.WithdrawCoveredAsync(turn, mute, By(id), PreferenceWords.State(Day(turn, until)), "prefers email", cancellationToken);
        }

        await new PersonStore(turn.Session).PlanByAsync(turn.Speaker.Id, turn.Now, cancellationToken);
        await TakingBack.SayAsync(turn, PreferenceWords.Noted(account.Name, saidSo, Day(turn, until)), TakingBack.Email, id, cancellationToken);
    }

    private static async Task AskAsync(Turn turn, AccountRow account, CancellationToken cancellationToken)
    {
        var (text, value) = (PreferenceWords.WhoSaidSo(account.Name), account.Id.ToString(CultureInfo.InvariantCulture));
        IReadOnlyList<CardAction> buttons =
        [
            new(Actions.EmailPrefix + Told, PreferenceWords.ToldMe, value),
            new(Actions.EmailPrefix + Impression, PreferenceWords.Impression, value),
        ];
        await OpenWishes.AskAsync(turn, OpenWishes.Email, account.Id, until: null, cancellationToken);
        await turn.SayAsync(new ChatMessage(MessageKind.Question, text, new Card(text, [], null, buttons)), cancellationToken);
    }

    // Of their own customers, and those they were nudged about in somebody's place.
    private static async Task<bool> MaySayAsync(Turn turn, AccountRow account, CancellationToken cancellationToken) =>
        account.OwnerId == turn.Speaker.Id || turn.IsManager || await new OpenNudgeStore(turn.Session).NewestAboutAsync(turn.Speaker.Id, account.Id, cancellationToken) is not null;

    private static string By(long preferenceId) => string.Create(CultureInfo.InvariantCulture, $"email preference {preferenceId}");

    private static string Day(Turn turn, DateTimeOffset moment) => SpokenTime.WeekDay(turn.Zone.Date(moment), turn.Today);
}
