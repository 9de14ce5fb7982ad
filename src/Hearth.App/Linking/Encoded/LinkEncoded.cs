using System.Globalization;
using CsvHelper;
using Hearth.App.Linking.Inputs;
using Hearth.Linkage.Encode;
using LinkOptions = Hearth.Linkage.LinkOptions;

namespace Hearth.App.Linking.Encoded;

/// <summary>Links two files of encodings; neither the key nor any name is needed.</summary>
internal static class LinkEncoded
{
    public static async Task<EncodedLinks> RunAsync(
        string one,
        string other,
        string output,
        double? threshold,
        bool oneToOne,
        CancellationToken cancel
    )
    {
        if (Path.Exists(output))
            throw new InputException($"{output} is there already. Name a new file.");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(output))))
            throw new InputException($"The folder of {output} does not exist.");
        var (left, right) = (
            await EncodedFile.ReadAsync(one, cancel),
            await EncodedFile.ReadAsync(other, cancel)
        );
        if (left.Settings != right.Settings)
            throw new InputException(
                $"The files were encoded differently. {left.Name}: {left.Settings}. {right.Name}: {right.Settings}. Encode both with the same options and --fields."
            );
        if (left.Fingerprint != right.Fingerprint)
            throw new InputException("The files were encoded with different keys.");
        if (left.Records.Words != right.Records.Words)
            throw new InputException("The files have encodings of different lengths.");
        var links = EncodedLinker.Link(
            left.Records,
            right.Records,
            threshold,
            oneToOne,
            new LinkOptions(Cancel: cancel)
        );
        var beside = $"{output}.{Environment.ProcessId}.part";
        try
        {
            await using (var text = new StreamWriter(beside))
            await using (var writer = new CsvWriter(text, CultureInfo.InvariantCulture))
            {
                await writer.WriteRecordsAsync(
                    links.Pairs.Select(p => new
                    {
                        left_id = left.Ids[p.Left],
                        right_id = right.Ids[p.Right],
                        similarity = Math.Round(p.Similarity, 4),
                    }),
                    cancel
                );
            }
            File.Move(beside, output);
        }
        finally
        {
            File.Delete(beside);
        }
        return links;
    }
}
