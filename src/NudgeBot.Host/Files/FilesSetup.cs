using NudgeBot.Core.Chat.Messages;
using NudgeBot.Host.Conversations;

namespace NudgeBot.Host.Files;

/// <summary>Opens the files room: what people drop into a conversation is imported like what is given to the command line, and what is sent to them may wait behind a link.</summary>
internal static class FilesSetup
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services
        .AddSingleton<IFileImports, ChatImports>()
        .AddSingleton<FileLinks>()
        .AddSingleton<IFileLinks>(provider => provider.GetRequiredService<FileLinks>());

    public static void MapFiles(this IEndpointRouteBuilder app) => FileLinks.Map(app);
}
