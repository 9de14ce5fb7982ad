using Hearth.Core.People;

namespace Hearth.Core.Eligibility.Comparing;

/// <summary>The pure comparison of two lists, families in order of id.</summary>
internal static class Changes
{
    public static (
        IReadOnlyList<FamilyChange> Joined,
        IReadOnlyList<FamilyChange> Left,
        IReadOnlyList<FamilyChange> Changed,
        int Unchanged
    ) Between(
        IReadOnlyDictionary<FamilyId, ListedFamily> before,
        IReadOnlyDictionary<FamilyId, ListedFamily> after,
        IReadOnlySet<FamilyId> ended
    )
    {
        List<FamilyChange> joined = [];
        List<FamilyChange> left = [];
        List<FamilyChange> changed = [];
        var unchanged = 0;
        foreach (
            var id in before
                .Keys.Union(after.Keys)
                .OrderBy(f => f.ToString(), StringComparer.Ordinal)
        )
        {
            var was = before.GetValueOrDefault(id);
            var now = after.GetValueOrDefault(id);
            if (was is null)
                joined.Add(new(id, Joined(now!)));
            else if (now is null)
                left.Add(new(id, Left(was, ended.Contains(id))));
            else if (Differences(was, now) is { Count: > 0 } why)
                changed.Add(new(id, why));
            else
                unchanged++;
        }
        return (joined, left, changed, unchanged);
    }

    private static List<string> Joined(ListedFamily now) =>
        [.. now.Met.Select(id => $"now met: {id} ({now.Answers[id].Because})"), .. OtherRoute(now)];

    private static IEnumerable<string> OtherRoute(ListedFamily now) =>
        now.Entry.Route == EntryRoute.Data
            ? []
            : [$"came by {Kebab.Of(now.Entry.Route).Replace('-', ' ')}"];

    // What a family that is on the list no longer meets is not kept; what it met when it was is.
    private static List<string> Left(ListedFamily was, bool ended) =>
        ended
            ? ["the family has since been merged, split or ended by matching"]
            : ["no longer meets the test; it had met: " + string.Join(", ", was.Met)];

    private static List<string> Differences(ListedFamily was, ListedFamily now)
    {
        List<string> why = [];
        foreach (var id in was.Answers.Keys.Union(now.Answers.Keys).Order(StringComparer.Ordinal))
        {
            var before = was.Answers.GetValueOrDefault(id).Answer;
            var after = now.Answers.GetValueOrDefault(id).Answer;
            if (was.Answers.ContainsKey(id) && now.Answers.ContainsKey(id) && before == after)
                continue;
            why.Add($"{id}: {Say(was, id)}, now {Say(now, id)}{Because(now, id)}");
        }
        return why;
    }

    private static string Say(ListedFamily family, string id) =>
        family.Answers.TryGetValue(id, out var answer)
            ? Kebab.Of(answer.Answer).Replace('-', ' ')
            : "not asked";

    private static string Because(ListedFamily family, string id) =>
        family.Answers.TryGetValue(id, out var answer) ? $" ({answer.Because})" : "";
}
