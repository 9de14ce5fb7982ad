using Hearth.Rules;
using Hearth.Rules.Sharing.Partners;

namespace Hearth.Core.Partners;

/// <summary>Standings and papers as sentences say them.</summary>
public static class StandingWords
{
    public static string Of(Paper paper) =>
        paper == Paper.Agreement ? "the sharing agreement" : "the framework protocol";

    internal static string WhyNot(string name, AgencyStanding standing) =>
        standing.Is == Standing.Withdrawn
            ? $"{name} left the agreement on {Words.Day(standing.Since!.Value)}. It takes part again when it has signed both papers anew."
            : $"{name} has not signed {string.Join(" and ", standing.Missing.Select(Of))}. Until it has, its staff cannot sign in and nothing can be sent or received.";
}
