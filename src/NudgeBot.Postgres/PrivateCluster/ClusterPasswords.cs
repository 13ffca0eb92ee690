using System.Security.Cryptography;

namespace NudgeBot.Postgres.PrivateCluster;

/// <summary>The passwords of the three roles, random for every folder and kept in it, readable by its owner alone.</summary>
internal sealed record ClusterPasswords(string Superuser, string Owner, string App)
{
    /// <exception cref="PrivatePostgresException">There is a cluster, but its passwords are gone.</exception>
    public static ClusterPasswords ReadOrMake(ClusterFolder folder)
    {
        if (File.Exists(folder.Passwords) && File.ReadAllLines(folder.Passwords) is [var superuser, var owner, var app])
        {
            return new ClusterPasswords(superuser, owner, app);
        }

        if (folder.Version is not null)
        {
            throw new PrivatePostgresException($"The cluster in {folder.Root} cannot be opened because {folder.Passwords} is missing: put it back, or delete the folder to begin anew.");
        }

        var made = new ClusterPasswords(Random(), Random(), Random());
        ClusterFolder.Write(folder.Passwords, $"{made.Superuser}\n{made.Owner}\n{made.App}\n", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return made;
    }

    // Hexadecimal, so that a password needs no quoting anywhere.
    private static string Random() => RandomNumberGenerator.GetHexString(40, lowercase: true);
}
