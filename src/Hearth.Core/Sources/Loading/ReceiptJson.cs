using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hearth.Core.Sources.Loading;

/// <summary>A receipt as JSON, the form it is kept and fetched in.</summary>
public static class ReceiptJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(Receipt receipt) => JsonSerializer.Serialize(receipt, Options);

    public static Receipt? Read(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<Receipt>(json, Options);

    internal static string Failed(Return failed, string reason) =>
        Write(ReceiptOf.Start(failed) with { Status = "failed", Refusal = reason });
}
