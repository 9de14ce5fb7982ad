using Hearth.Linkage.Score;
using YamlDotNet.RepresentationModel;

namespace Hearth.Core.Matching.Models;

/// <summary>A model's file under another name and with another calibration, or none; all else stays as it was written.</summary>
internal static class CalibratedText
{
    public static string Of(string text, string name, CalibrationCurve? curve)
    {
        var stream = new YamlStream();
        using (var reader = new StringReader(text))
            stream.Load(reader);
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        var written = root["name"];
        text = text[..(int)written.Start.Index] + Yaml.Text(name) + text[(int)written.End.Index..];
        var lines = Without(text.TrimEnd().ReplaceLineEndings("\n").Split('\n'));
        return string.Join(
            '\n',
            [.. lines, .. curve is null ? [] : CalibrationPoints.Write(curve), ""]
        );
    }

    /// <summary>All lines but the calibration's: from its key to the next key, with the comments that stand within it.</summary>
    private static IEnumerable<string> Without(IEnumerable<string> lines)
    {
        var inside = false;
        foreach (var line in lines)
        {
            if (line.Length > 0 && line[0] is not (' ' or '-' or '#'))
                inside = line.StartsWith("calibration:", StringComparison.Ordinal);
            if (!inside)
                yield return line;
        }
    }
}
