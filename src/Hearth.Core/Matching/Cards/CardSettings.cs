using Hearth.Core.Data;
using Hearth.Core.Matching.Models;
using Hearth.Core.Sources.Catalogue;
using Hearth.Linkage.Standardise;

namespace Hearth.Core.Matching.Cards;

/// <summary>What a card compares, and when a difference is one; a dated file of <c>rulebook/matching/</c>.</summary>
/// <param name="Fewest">Groups of fewer identities are not shown.</param>
/// <param name="Ratio">Below this ratio of two shares they differ in a way that matters.</param>
/// <param name="Surnames">The name group of a standardised surname.</param>
/// <param name="Forenames">Of a standardised forename, for whom no surname tells.</param>
internal sealed record CardSettings(
    int Fewest,
    double Ratio,
    IReadOnlyDictionary<string, string> Surnames,
    IReadOnlyDictionary<string, string> Forenames
)
{
    public static CardSettings Latest(DataFolder folder)
    {
        var file = ModelReader.LatestFile(folder, "card-*.yaml");
        using var text = new StreamReader(file);
        return Read(Path.GetFileName(file), text);
    }

    public static CardSettings Read(string file, TextReader text)
    {
        var root = YamlMap.Root(file, text);
        root.Text("name");
        var fewest = (int)ModelReader.Number(root, "fewest");
        var differs = root.Map("differs");
        var ratio = ModelReader.Number(differs, "ratio");
        if (ratio is not (> 0 and <= 1))
            throw differs.Wrong("a ratio is above 0 and at most 1", "ratio");
        differs.Text("doubt");
        differs.NothingElse();
        var names = root.Map("name-groups");
        names.Text("doubt");
        var (surnames, forenames) = (
            new Dictionary<string, string>(StringComparer.Ordinal),
            new Dictionary<string, string>(StringComparer.Ordinal)
        );
        foreach (var group in names.Maps("groups"))
        {
            var name = group.Text("name");
            Put(group.Texts("surnames"), name, surnames);
            Put(group.Texts("forenames"), name, forenames);
            group.NothingElse();
        }
        names.NothingElse();
        root.NothingElse();
        return new(fewest, ratio, surnames, forenames);
    }

    /// <summary>The name group of a person; null where no list has either name.</summary>
    public string? NameGroup(string? forename, string? surname) =>
        Of(surname, Surnames) ?? Of(forename, Forenames);

    private static string? Of(string? name, IReadOnlyDictionary<string, string> groups) =>
        PersonName.Compact(name) is { } key ? groups.GetValueOrDefault(key) : null;

    /// <summary>A name of two groups is of the first.</summary>
    private static void Put(
        IEnumerable<string> names,
        string group,
        Dictionary<string, string> into
    )
    {
        foreach (var name in names)
            if (PersonName.Compact(name) is { } key)
                into.TryAdd(key, group);
    }
}
