using Hearth.Core.Data;
using Hearth.Core.Sources.Catalogue;

namespace Hearth.Core.Sources.Loading;

/// <summary>
/// The area a council has agreed returns are for, in <c>rulebook/area.yaml</c> of its data folder. Until there is such a
/// file no area is enforced. A row without a postcode is taken as within.
/// </summary>
public sealed class Area
{
    private readonly IReadOnlyList<string> postcodes;
    private readonly IReadOnlyList<string> authorities;

    private Area(IReadOnlyList<string> postcodes, IReadOnlyList<string> authorities)
    {
        this.postcodes = [.. postcodes.Select(p => p.ToUpperInvariant())];
        this.authorities = authorities;
    }

    public static readonly Area Any = new([], []);

    /// <exception cref="CatalogueException">The file is not what an area is written as.</exception>
    public static Area Read(DataFolder folder)
    {
        var file = Path.Combine(folder.Rulebook, "area.yaml");
        if (!File.Exists(file))
            return Any;
        using var text = File.OpenText(file);
        var map = YamlMap.Root(file, text);
        map.Text("agreed");
        var area = new Area(map.Texts("postcodes"), map.Texts("authority-codes"));
        map.NothingElse();
        return area;
    }

    /// <summary>A prefix ends where a postcode's letters or outward part end: B1 holds B1 2AA, not B12 3CC.</summary>
    public bool Holds(string? postcode)
    {
        if (postcodes.Count == 0 || postcode is null)
            return true;
        foreach (var prefix in postcodes)
        {
            if (!postcode.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            if (postcode.Length == prefix.Length)
                return true;
            var next = postcode[prefix.Length];
            if (prefix.Contains(' ') || next == ' ' || char.IsLetter(prefix[^1]))
                return true;
        }
        return false;
    }

    public bool HoldsAuthority(string? code) =>
        authorities.Count == 0 || code is null || authorities.Contains(code);
}
