using Hearth.Rules.Facts;

namespace Hearth.Core.Sources.Loading;

/// <summary>
/// Facts as they are stored. One about the row's second person says so by <c>"about":"other"</c>, which readers of
/// facts alone skip.
/// </summary>
internal static class FactsText
{
    private const string AboutOther = "\"about\":\"other\",";

    public static string Of(IReadOnlyList<Fact> ofSubject, IReadOnlyList<Fact> ofOther)
    {
        var subject = FactJson.Write(ofSubject);
        if (ofOther.Count == 0)
            return subject;
        var other = string.Join(
            ',',
            ofOther.Select(f => FactJson.Write([f])[1..^1].Insert(1, AboutOther))
        );
        return ofSubject.Count == 0 ? $"[{other}]" : $"{subject[..^1]},{other}]";
    }
}
