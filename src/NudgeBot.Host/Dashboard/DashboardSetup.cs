using Microsoft.AspNetCore.Hosting.Server;
using NudgeBot.Core.Chat.Messages;

namespace NudgeBot.Host.Dashboard;

/// <summary>Opens the dashboard's room: the page of figures, reached by a link that is asked for in chat.</summary>
internal static class DashboardSetup
{
    /// <param name="isLocal">Whether browsers are on this machine, as in the demo.</param>
    public static IServiceCollection AddDashboard(this IServiceCollection services, bool isLocal) => services
        .AddSingleton(provider => new PageAddress(provider.GetRequiredService<IConfiguration>(), provider.GetRequiredService<IServer>(), isLocal))
        .AddSingleton<PageCookie>()
        .AddSingleton<PageLinks>()
        .AddSingleton<IPageLinks>(provider => provider.GetRequiredService<PageLinks>())
        .AddSingleton<PageDoor>()
        .AddSingleton<PageHtml>();

    public static IEndpointRouteBuilder MapDashboard(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").AddEndpointFilter<RouteGroupBuilder, PageEdge>();
        PageFiles.Map(app);
        pages.MapDoor();
        pages.MapPages();
        return app;
    }
}
