using NudgeBot.Core.Chat.Wishes;
using NudgeBot.Core.Chat.Words;
using NudgeBot.Postgres.Nudges;
using NudgeBot.Postgres.People;

namespace NudgeBot.Host.Conversations;

/// <summary>"Unmute Acme", and the undoing of either.</summary>
internal static class Unmuting
{
    public static async Task<bool> UnmuteAsync(Asked asked, Wish.Unmute wish, CancellationToken cancellationToken)
    {
        var turn = asked.Turn;
        var muted = await new MuteStore(turn.Session).OfAsync([turn.Speaker.Id], turn.Now, cancellationToken);
        if (wish is { Customer: null, Rule: null })
        {
            return await AllOrOneAsync(turn, muted, wish.Everything, cancellationToken);
        }

        if (wish.Customer is null)
        {
            await LiftAsync(turn, [.. muted.Where(mute => mute.Rule == wish.Rule && mute.AccountId is null)], MuteWords.Subject(null, wish.Rule), cancellationToken);
            return true;
        }

        await (await asked.CustomerAsync(wish.Customer, cancellationToken) switch
        {
            Attribution.To { Account: var account } =>
                LiftAsync(turn, [.. muted.Where(mute => mute.AccountId == account.Id && (wish.Rule is null || mute.Rule == wish.Rule))], account.Name, cancellationToken),
            Attribution.Unclear { Doubt: var doubt } => asked.AskWhichAsync(doubt, wish.Customer, cancellationToken),
            _ => Task.CompletedTask,
        });
        return true;
    }

    /// <summary>Undoes a mute.</summary>
    public static async Task UndoMuteAsync(Turn turn, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var mutes = new MuteStore(turn.Session);
        foreach (var mute in await OwnAsync(turn, ids, cancellationToken))
        {
            if (await mutes.LiftAsync(mute.Id, "undone", turn.Now, cancellationToken))
            {
                await NudgeCards.ReopenSettledByAsync(turn, Muting.By(mute.Id), cancellationToken);
                await new PersonStore(turn.Session).PlanByAsync(turn.Speaker.Id, turn.Now, cancellationToken);
                await turn.SayAsync(MuteWords.LiftedAgain(Muted.Subject(mute)), cancellationToken);
                return;
            }
        }

        await turn.SayAsync(BotWords.AlreadyUndone, cancellationToken);
    }

    /// <summary>Undoes an unmuting.</summary>
    public static async Task UndoUnmuteAsync(Turn turn, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var mutes = new MuteStore(turn.Session);
        var restored = new List<string>();
        foreach (var mute in await OwnAsync(turn, ids, cancellationToken))
        {
            if (await mutes.RestoreAsync(mute.Id, cancellationToken))
            {
                restored.Add(Muted.Subject(mute));
            }
        }

        await turn.SayAsync(restored.Count == 0 ? BotWords.AlreadyUndone : MuteWords.MutedAgain([.. restored.Distinct()]), cancellationToken);
    }

    private static async Task<bool> AllOrOneAsync(Turn turn, IReadOnlyList<MuteRow> muted, bool everything, CancellationToken cancellationToken)
    {
        var subjects = muted.Select(Muted.Subject).Distinct().ToList();
        if (subjects.Count == 0)
        {
            // Somebody who has muted nothing may mean their time off.
            return false;
        }

        await (everything || subjects.Count == 1
            ? LiftAsync(turn, muted, "", cancellationToken)
            : turn.SayAsync(MuteWords.UnmuteWhich(subjects), cancellationToken));
        return true;
    }

    private static async Task LiftAsync(Turn turn, IReadOnlyList<MuteRow> muted, string asked, CancellationToken cancellationToken)
    {
        var mutes = new MuteStore(turn.Session);
        var lifted = new List<MuteRow>();
        foreach (var mute in muted)
        {
            if (await mutes.LiftAsync(mute.Id, "unmuted", turn.Now, cancellationToken))
            {
                lifted.Add(mute);
            }
        }

        if (lifted.Count == 0)
        {
            await turn.SayAsync(MuteWords.NotMuted(asked), cancellationToken);
            return;
        }

        await new PersonStore(turn.Session).PlanByAsync(turn.Speaker.Id, turn.Now, cancellationToken);
        await TakingBack.SayAsync(
            turn, MuteWords.Unmuted([.. lifted.Select(Muted.Subject).Distinct()]), TakingBack.Unmute, [.. lifted.Select(mute => mute.Id)], cancellationToken);
    }

    // A button can only take back what its reader muted.
    private static async Task<IReadOnlyList<MuteRow>> OwnAsync(Turn turn, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var own = new List<MuteRow>();
        foreach (var id in ids)
        {
            if (await new MuteStore(turn.Session).FindAsync(id, cancellationToken) is { } mute && mute.RepId == turn.Speaker.Id)
            {
                own.Add(mute);
            }
        }

        return own;
    }
}
