using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Hearth.Rules.Facts;

/// <summary>Facts as compact JSON, the form they are stored in with their record: <c>[{"kind":"offence","start":"2026-01-04",…}]</c>.</summary>
public static class FactJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.KebabCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
        },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The facts as one line of JSON; absent values are left out.</summary>
    public static string Write(IReadOnlyList<Fact> facts) =>
        facts.Count == 0 ? "[]" : JsonSerializer.Serialize(facts, Options);

    /// <summary>The facts that <see cref="Write"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not what <see cref="Write"/> writes.</exception>
    public static IReadOnlyList<Fact> Read(string json) =>
        json == "[]"
            ? []
            : JsonSerializer.Deserialize<Fact[]>(json, Options)
                ?? throw new JsonException("no facts");
}
