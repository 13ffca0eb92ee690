using System.Text.Json;
using NudgeBot.Postgres.Conversations;
using NudgeBot.Postgres.Messages;

namespace NudgeBot.Host.Conversations;

/// <summary>Questions that a wish led to. They can be answered by their buttons at any time, and in words by the very next sentence.</summary>
internal static class OpenWishes
{
    public const string Mute = "mute";
    public const string Email = "email";

    private static readonly TimeSpan OpenFor = TimeSpan.FromDays(1);

    /// <param name="id">What it is about: a nudge, or an account.</param>
    public static Task AskAsync(Turn turn, string kind, long id, DateTimeOffset? until, CancellationToken cancellationToken) => new QuestionStore(turn.Session).AskAsync(
        turn.Speaker.Id, new OpenQuestion(kind, JsonSerializer.Serialize(new About(id, until), MessageJson.Options), turn.Now, turn.Now + OpenFor), cancellationToken);

    /// <summary>Takes the sentence as an answer to the open question; false when there is none, or the sentence is something else.</summary>
    public static async Task<bool> AnswerAsync(Asked asked, CancellationToken cancellationToken)
    {
        var turn = asked.Turn;
        var questions = new QuestionStore(turn.Session);
        if (await questions.OfAsync(turn.Speaker.Id, turn.Now, cancellationToken) is not { Kind: Mute or Email } open)
        {
            return false;
        }

        await questions.ForgetAsync(turn.Speaker.Id, cancellationToken);
        var about = JsonSerializer.Deserialize<About>(open.Payload, MessageJson.Options)!;
        var said = asked.Text.Trim().TrimEnd('.', '!').ToLowerInvariant();
        switch (open.Kind, said)
        {
            case (Mute, "customer" or "the customer" or "this customer" or "them"):
                await Muting.TapAsync(turn, Muting.Customer, about, cancellationToken);
                return true;
            case (Mute, "kind" or "the kind" or "this kind" or "this kind of nudge" or "the nudge" or "this nudge"):
                await Muting.TapAsync(turn, Muting.Kind, about, cancellationToken);
                return true;
            case (Email, "they told me so" or "they told me" or "they did" or "told me" or "they said so" or "yes"):
                await EmailPreferences.TapAsync(turn, EmailPreferences.Told, [about.Id], cancellationToken);
                return true;
            case (Email, "it is my impression" or "my impression" or "impression" or "just my impression" or "no"):
                await EmailPreferences.TapAsync(turn, EmailPreferences.Impression, [about.Id], cancellationToken);
                return true;
            default:
                return false;
        }
    }

    internal sealed record About(long Id, DateTimeOffset? Until);
}
