using NudgeBot.Host.Api.Rows;
using NudgeBot.Postgres;

namespace NudgeBot.Host.Api;

/// <summary>What comes in at one address of the API.</summary>
internal interface IIntake
{
    /// <summary>The last part of the address, which is also what its rows are called.</summary>
    string Name { get; }

    /// <summary>What it is for, in a line and in a few sentences, for whoever writes a sender.</summary>
    (string Line, string Text) Says { get; }

    IReadOnlyList<ApiField> Fields { get; }

    /// <summary>An array that is kept where the records it speaks of are known.</summary>
    string Example { get; }

    /// <summary>Checks all rows, and writes them as far as none is refused. Whoever ought to call because of them is looked at after the commit.</summary>
    Task<Kept> TakeAsync(Session session, PostedRows posted, DateTimeOffset now, CancellationToken cancellationToken);
}
