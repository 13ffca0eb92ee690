using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace NudgeBot.Teams.Tests;

public sealed class TeamsSetupTests
{
    [Fact]
    public async Task Without_settings_the_room_answers_nobody()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddTeams(builder.Configuration);
        await using var app = builder.Build();

        app.MapTeams();

        Assert.Empty(((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints));
    }
}
