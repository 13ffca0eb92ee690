namespace NudgeBot.Host.Simulator;

/// <summary>A refusal: the status, and one sentence that a person can act on.</summary>
internal static class Problem
{
    public static IResult Because(int status, string sentence) => Results.Problem(sentence, statusCode: status);

    public static IResult NobodyThere { get; } = Because(StatusCodes.Status404NotFound, "Nobody here has this id.");
}
