namespace NudgeBot.Host.Messages;

/// <summary>Opens the messages room: the inbox and its worker, the outbox and its sender.</summary>
internal static class MessagesSetup
{
    public static IServiceCollection AddMessages(this IServiceCollection services) => services
        .AddSingleton<Inbox>()
        .AddSingleton<Core.Chat.Messages.IChatEvents>(provider => provider.GetRequiredService<Inbox>())
        .AddSingleton<HostIdentity>()
        .AddSingleton<InboxBell>()
        .AddSingleton<OutboxBell>()
        .AddSingleton<PlanningBell>()
        .AddSingleton<InboxWorker>()
        .AddSingleton<Core.Chat.Messages.ITaps, TapsAtOnce>()
        .AddSingleton<OutboxClaims>()
        .AddSingleton<OutboxSender>()
        .AddSingleton<Deliveries>()
        .AddSingleton<Stillness>()
        .AddHostedService<BellListener>()
        .AddHostedService<InboxLoop>()
        .AddHostedService<OutboxLoop>();
}
