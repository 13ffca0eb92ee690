namespace NudgeBot.Core.People.Holidays;

/// <summary>A day on which nobody works. Of a holiday that is kept on another day than its own, the day on which it is kept.</summary>
public sealed record Holiday(DateOnly Day, string Name);

/// <summary>What a team has decided about one day: a holiday of its own, or one of its country's on which it works all the same.</summary>
public sealed record TeamDay(DateOnly Day, string Name, bool Worked = false);
