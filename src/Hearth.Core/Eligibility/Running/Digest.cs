using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hearth.Core.Eligibility.Running;

/// <summary>
/// SHA-256 of a list in its one canonical form: what was decided and on what, and nothing of when it was run or by whom.
/// </summary>
internal static class Digest
{
    public static string Of(List list, IEnumerable<ListEntry> entries, IEnumerable<Need> needs)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Line(hash, $"{list.Framework}/{list.FrameworkVersion}|{list.AsAt:yyyy-MM-dd}");
        Line(hash, $"{list.Families}|{list.Met}|{list.Unknown}");
        foreach (var e in entries)
            Line(
                hash,
                $"{e.Rank}|{e.FamilyId}|{e.Problems}|{e.Concern}|{e.ReactiveCostPence}|{Kebab.Of(e.Route)}"
            );
        foreach (var n in needs)
            Line(
                hash,
                $"{n.FamilyId}|{n.HeadlineId}|{n.CriterionId}|{n.PersonId}|{Kebab.Of(n.Answer)}|{n.Because}|{n.Facts}"
            );
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Line(IncrementalHash hash, FormattableString line) =>
        hash.AppendData(Encoding.UTF8.GetBytes(line.ToString(CultureInfo.InvariantCulture) + "\n"));
}
