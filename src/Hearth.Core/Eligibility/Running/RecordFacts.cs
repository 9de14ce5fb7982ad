using System.Text.Json;
using Hearth.Rules.Facts;

namespace Hearth.Core.Eligibility.Running;

/// <summary>A record's facts, told apart by whom they are about: the row's subject, or a second person it names.</summary>
internal static class RecordFacts
{
    private const string AboutOther = "\"about\":\"other\"";

    public static (IReadOnlyList<Fact> OfSubject, IReadOnlyList<Fact> OfOther) Read(string json)
    {
        if (!json.Contains(AboutOther, StringComparison.Ordinal))
            return (FactJson.Read(json), []);
        List<Fact> subject = [];
        List<Fact> other = [];
        using var document = JsonDocument.Parse(json);
        foreach (var element in document.RootElement.EnumerateArray())
        {
            var about = element.TryGetProperty("about", out var who) && who.GetString() == "other";
            (about ? other : subject).AddRange(FactJson.Read($"[{element.GetRawText()}]"));
        }
        return (subject, other);
    }
}
