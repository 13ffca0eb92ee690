using NudgeBot.Core.Chat.Understanding;
using NudgeBot.Host.Messages;

namespace NudgeBot.Host.Conversations;

/// <summary>Opens the conversations room: what the bot does about each intent.</summary>
internal static class ConversationsSetup
{
    public static IServiceCollection AddConversations(this IServiceCollection services) => services
        .AddSingleton<IConversation, Conversation>()
        .AddSingleton<KnownAccounts>()
        .AddSingleton<ITextUnderstanding, GrammarUnderstanding>()
        .AddSingleton<SentenceReader>()
        .AddSingleton<WorkspaceLinks>()
        .AddSingleton<PageTalk>()
        .AddSingleton<Sentences>()
        .AddSingleton<FileDrops>()
        .AddSingleton<Edits>();
}
