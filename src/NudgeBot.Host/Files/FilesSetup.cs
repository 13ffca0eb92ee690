using NudgeBot.Host.Conversations;

namespace NudgeBot.Host.Files;

/// <summary>Opens the files room: what people drop into a conversation is imported like what is given to the command line.</summary>
internal static class FilesSetup
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services.AddSingleton<IFileImports, ChatImports>();
}
