using Hearth.Core.People;
using Hearth.Rules.Cases;

namespace Hearth.Core.Cases.Transfers;

/// <summary>
/// Who may read what was sent. It was cut to what whoever sent it might see, so another reader sees it whole or not at all: a
/// record of what left is not cut a second time.
/// </summary>
public static class PackSight
{
    /// <summary>Why it is not for them; null when it is.</summary>
    /// <param name="pack">What was sent.</param>
    /// <param name="may">Kinds of information the reader may see of the family.</param>
    /// <param name="hidden">Of its people, those whose address is hidden from the reader now.</param>
    /// <param name="isSender">Whether the reader sent it.</param>
    /// <param name="kindOf">What a marker is; null when the rules know it no more.</param>
    public static string? WhyNot(
        TransferPack pack,
        Func<string, bool> may,
        IReadOnlySet<PersonId> hidden,
        bool isSender,
        Func<string, MarkerKind?> kindOf
    )
    {
        if (pack.Categories.Where(c => !may(c.Id)).Select(c => c.Name).ToArray() is [_, ..] others)
            return $"It may hold what is not for your role: {string.Join("; ", others)}";
        // Why an address is confidential is for those named, also once the marker has ended.
        var secret =
            !isSender
            && pack.Markers.Any(m => kindOf(m.Kind) is not { Does: not MarkerDoes.HideAddress });
        return
            secret
            || pack.People.Any(p =>
                hidden.Contains(new(p.Id)) && (p.Address is not null || p.Postcode is not null)
            )
            ? "It says where somebody lives whose address is confidential"
            : null;
    }
}
