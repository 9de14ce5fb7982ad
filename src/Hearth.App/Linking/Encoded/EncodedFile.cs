using Hearth.App.Linking.Inputs;
using Hearth.Linkage.Encode;

namespace Hearth.App.Linking.Encoded;

/// <summary>
/// A file of encodings: CSV of two columns, the record's id and its encoding in base64. The heading of the second says
/// how they were made and with which key's fingerprint.
/// </summary>
internal sealed record EncodedFile(
    string Name,
    string Settings,
    string Fingerprint,
    IReadOnlyList<string> Ids,
    EncodedRecords Records
)
{
    private const string Start = "clk-1 ";
    private const string KeyMark = " key=";

    public static string Heading(EncodingKey key, EncodingSettings settings) =>
        $"{settings}{KeyMark}{key.Fingerprint(settings)}";

    public static async Task<EncodedFile> ReadAsync(string file, CancellationToken cancel)
    {
        var table = await TableReader.ReadAsync(file, cancel);
        if (
            table.Columns is not [var ids, var encodings]
            || !encodings.Name.StartsWith(Start, StringComparison.Ordinal)
            || encodings.Name.Split(KeyMark) is not [var settings, var fingerprint]
        )
            throw new InputException(
                $"{file} is not a file of encodings. Make one: hearth encode FILE --key KEY --out FILE"
            );
        var read = new List<ulong[]>(table.Count);
        for (var row = 0; row < table.Count; row++)
            read.Add(
                Words(encodings[row])
                    ?? throw new InputException($"{file}, row {row + 1}: the encoding is broken.")
            );
        if (read.Exists(e => e.Length != read[0].Length))
            throw new InputException($"{file} has encodings of different lengths.");
        return new(
            table.Name,
            settings,
            fingerprint,
            [.. Enumerable.Range(0, table.Count).Select(r => ids[r] ?? "")],
            new(read)
        );
    }

    public static string Text(ulong[] encoding)
    {
        var bytes = new byte[encoding.Length * 8];
        for (var i = 0; i < encoding.Length; i++)
            System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(
                bytes.AsSpan(i * 8),
                encoding[i]
            );
        return Convert.ToBase64String(bytes);
    }

    private static ulong[]? Words(string? text)
    {
        var bytes = new byte[text?.Length ?? 0];
        if (
            text is null
            || !Convert.TryFromBase64String(text, bytes, out var length)
            || length % 32 != 0
        )
            return null;
        var words = new ulong[length / 8];
        for (var i = 0; i < words.Length; i++)
            words[i] = System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(
                bytes.AsSpan(i * 8)
            );
        return words;
    }
}
