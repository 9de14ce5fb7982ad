using System.Security.Cryptography;

namespace Hearth.Core.Cases.FrontDoor;

/// <summary>References that are read out on the telephone: no vowels, so no words, and nothing that looks like something else.</summary>
internal static class Reference
{
    private const string Signs = "BCDFGHJKMNPQRSTVWXYZ23456789";

    public static string New() => RandomNumberGenerator.GetString(Signs, 6);
}
