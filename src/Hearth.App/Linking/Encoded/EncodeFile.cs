using Hearth.App.Linking.Inputs;
using Hearth.Linkage.Encode;

namespace Hearth.App.Linking.Encoded;

/// <summary>What encoding a file came to.</summary>
public sealed record FileEncoded(
    int Records,
    int Empty,
    IReadOnlyList<string> Fields,
    string Fingerprint,
    string Out
);

/// <summary>Writes a file's records as ids and encodings and nothing else.</summary>
internal static class EncodeFile
{
    // No field named means all that the file has.
    public static async Task<FileEncoded> RunAsync(
        string file,
        string keyFile,
        string output,
        IReadOnlyList<string> fields,
        EncodingSettings settings,
        CancellationToken cancel
    )
    {
        if (Path.Exists(output))
            throw new InputException($"{output} is there already. Name a new file.");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(output))))
            throw new InputException($"The folder of {output} does not exist.");
        var key = KeyFile.Read(keyFile, output);
        var records = EncodableRecords.Of(await TableReader.ReadAsync(file, cancel));
        settings = settings with { Fields = fields.Count == 0 ? records.Fields : fields };
        if (settings.Wrong() is { } wrong)
            throw new InputException(wrong);
        if (settings.Fields.FirstOrDefault(f => !records.Fields.Contains(f)) is { } absent)
            throw new InputException(
                $"{file} has no {absent}. It has {string.Join(", ", records.Fields)}."
            );
        var encoded = records.Encoded(key, settings);
        // In the order of the encodings: the file's own order, by name perhaps, would give away what they hide.
        var lines = encoded
            .Select((e, row) => (Id: records.Id(row), Encoding: e))
            .Where(r => r.Encoding is not null)
            .Select(r => (r.Id, Text: EncodedFile.Text(r.Encoding!)))
            .OrderBy(r => r.Text, StringComparer.Ordinal)
            .ToList();
        var beside = $"{output}.{Environment.ProcessId}.part";
        try
        {
            await using (var writer = new StreamWriter(beside))
            {
                await writer.WriteLineAsync($"id,{EncodedFile.Heading(key, settings)}");
                foreach (var (id, text) in lines)
                {
                    cancel.ThrowIfCancellationRequested();
                    await writer.WriteLineAsync($"{Quoted(id)},{text}");
                }
            }
            File.Move(beside, output);
        }
        finally
        {
            File.Delete(beside);
        }
        return new(
            lines.Count,
            records.Count - lines.Count,
            settings.Fields,
            key.Fingerprint(settings),
            output
        );
    }

    private static string Quoted(string id) =>
        id.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? id
            : $"\"{id.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
