using Hearth.Rules.Cases.Meetings;

namespace Hearth.Core.Cases.Meetings;

/// <summary>When minutes are whole.</summary>
public static class Minutes
{
    /// <summary>The first standing item that has to be written under and is not; null: none is missing.</summary>
    public static string? Missing(MeetingRule rule, IEnumerable<MeetingItem> items)
    {
        var musts = rule.Musts.ToHashSet(StringComparer.Ordinal);
        return items
            .Where(i =>
                i.Standing is { } id && musts.Contains(id) && string.IsNullOrWhiteSpace(i.Said)
            )
            .OrderBy(i => i.Position)
            .Select(i => i.Title)
            .FirstOrDefault();
    }
}
