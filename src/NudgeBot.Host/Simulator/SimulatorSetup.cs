using NudgeBot.Core.Chat.Messages;
using NudgeBot.Postgres.Simulator;

namespace NudgeBot.Host.Simulator;

/// <summary>
/// Opens the simulator's room: the third channel, on a local page. Only the demo opens it. It wants a <c>Database</c>, the
/// <c>BusinessClock</c>, a <c>TimeProvider</c>, the clock's mover and <see cref="IChatEvents"/> from the rest of the house; who is in it,
/// <see cref="SimulatorWorkspaceStore.InstallAsync"/> says.
/// </summary>
public static class SimulatorSetup
{
    public static IServiceCollection AddSimulator(this IServiceCollection services)
    {
        services.AddSingleton<IChatChannel, SimulatorChannel>();
        services.AddSingleton<SimulatorPlatform>();
        services.AddSingleton<SimulatorNews>();
        services.AddHostedService(provider => provider.GetRequiredService<SimulatorNews>());
        return services;
    }

    /// <summary>Maps the page, its JSON, and a way to it from the front door.</summary>
    public static IEndpointRouteBuilder MapSimulator(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => Results.Redirect("/simulator"));

        var simulator = app.MapGroup("/simulator")
            .AddEndpointFilter<RouteGroupBuilder, SimulatorHeaders>()
            .AddEndpointFilter<RouteGroupBuilder, DatabaseAway>()
            .AddEndpointFilter<RouteGroupBuilder, SimulatorGate>();
        simulator.MapPage();

        var api = simulator.MapGroup("/api");
        api.MapPeople();
        api.MapMessages();
        api.MapChanges();
        api.MapClock();
        api.MapLive();
        return app;
    }
}
