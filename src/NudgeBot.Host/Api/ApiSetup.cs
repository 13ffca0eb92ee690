using Microsoft.AspNetCore.Mvc;
using NudgeBot.Host.Api.Activities;
using NudgeBot.Host.Api.Description;
using NudgeBot.Host.Api.Leads;
using NudgeBot.Host.Api.Rows;
using NudgeBot.Host.Api.Signals;

namespace NudgeBot.Host.Api;

/// <summary>Opens the API's room: the ways in for calls, leads and signals, for whoever has a key, and a description of them for everybody.</summary>
internal static class ApiSetup
{
    private const string Address = "/api/v1";

    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .AddSingleton<Intake>()
        .AddSingleton<IIntake, ActivityIntake>()
        .AddSingleton<IIntake, LeadIntake>()
        .AddSingleton<IIntake, SignalIntake>()
        .AddDescription(Address);

    public static IEndpointRouteBuilder MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Address)
            .AddEndpointFilter<RouteGroupBuilder, ApiEdge>()
            .AddEndpointFilter<RouteGroupBuilder, KeyGate>();
        foreach (var intake in app.ServiceProvider.GetServices<IIntake>())
        {
            api.MapPost(intake.Name, (HttpContext http, Intake gate) => gate.AcceptAsync(http, intake))
                .WithMetadata(new RequestSizeLimitAttribute(PostedBody.MostBytes))
                .Describe(intake);
        }

        app.MapDescription(Address);
        return app;
    }
}
