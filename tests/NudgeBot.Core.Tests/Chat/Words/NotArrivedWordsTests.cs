using NudgeBot.Core.Chat.Words;
using Xunit;

namespace NudgeBot.Core.Tests.Chat.Words;

public sealed class NotArrivedWordsTests
{
    [Theory]
    [InlineData("unknown", "the answer was lost", "The platform's answer got lost on the way.")]
    [InlineData("undeliverable", "user_disabled", "This person is not, or no longer, in the workspace.")]
    [InlineData("undeliverable", "the bot was removed from the conversation (BotNotInConversationRoster)", "The bot was removed from the conversation (BotNotInConversationRoster).")]
    [InlineData("undeliverable", "posting_to_channel_denied", "The platform refused it (posting to channel denied).")]
    [InlineData("undeliverable", null, "The platform gave no reason.")]
    public void A_reason_is_said_in_plain_words(string state, string? reason, string said) => Assert.Equal(said, NotArrivedWords.Why(state, reason));
}
