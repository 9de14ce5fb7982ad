using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Hearth.Rules.Facts;

namespace Hearth.Core.Sources.Loading;

/// <summary>
/// Facts as they are stored. One about the row's second person says so by <c>"about":"other"</c>, which readers of
/// facts alone skip.
/// </summary>
internal static class FactsText
{
    private static readonly string[] Kinds =
    [
        .. Enum.GetValues<FactKind>()
            .Select(kind => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString())),
    ];

    private const string AboutOther = "\"about\":\"other\",";

    public static string Of(IReadOnlyList<Fact> ofSubject, IReadOnlyList<Fact> ofOther)
    {
        var subject = Write(ofSubject);
        if (ofOther.Count == 0)
            return subject;
        var other = string.Join(
            ',',
            ofOther.Select(f => FactJson.Write([f])[1..^1].Insert(1, AboutOther))
        );
        return ofSubject.Count == 0 ? $"[{other}]" : $"{subject[..^1]},{other}]";
    }

    /// <summary>What <see cref="FactJson.Write"/> writes, several times faster: a load writes one for every row.</summary>
    internal static string Write(IReadOnlyList<Fact> facts)
    {
        if (facts.Count == 0)
            return "[]";
        var text = new DefaultInterpolatedStringHandler(
            0,
            0,
            CultureInfo.InvariantCulture,
            stackalloc char[512]
        );
        for (var i = 0; i < facts.Count; i++)
        {
            var fact = facts[i];
            text.AppendLiteral(i == 0 ? "[{\"kind\":\"" : ",{\"kind\":\"");
            text.AppendLiteral(Kinds[(int)fact.Kind]);
            text.AppendLiteral("\"");
            Add(ref text, ",\"start\":\"", fact.Start);
            Add(ref text, ",\"end\":\"", fact.End);
            Add(ref text, ",\"amount\":", fact.Amount);
            Add(ref text, ",\"out-of\":", fact.OutOf);
            Add(ref text, ",\"code\":", fact.Code);
            Add(ref text, ",\"status\":", fact.Status);
            Add(ref text, ",\"note\":", fact.Note);
            Add(ref text, ",\"extra\":", fact.Extra);
            text.AppendLiteral("}");
        }
        text.AppendLiteral("]");
        return text.ToStringAndClear();
    }

    private static void Add(ref DefaultInterpolatedStringHandler text, string name, DateOnly? value)
    {
        if (value is not { } day)
            return;
        text.AppendLiteral(name);
        text.AppendFormatted(day, "yyyy-MM-dd");
        text.AppendLiteral("\"");
    }

    private static void Add(ref DefaultInterpolatedStringHandler text, string name, long? value)
    {
        if (value is not { } number)
            return;
        text.AppendLiteral(name);
        text.AppendFormatted(number);
    }

    private static void Add(ref DefaultInterpolatedStringHandler text, string name, string? value)
    {
        if (value is null)
            return;
        text.AppendLiteral(name);
        text.AppendLiteral("\"");
        text.AppendFormatted(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(value));
        text.AppendLiteral("\"");
    }
}
