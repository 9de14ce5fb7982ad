using System.Globalization;
using Hearth.Linkage;
using YamlDotNet.RepresentationModel;

namespace Hearth.Core.Matching.Models;

/// <summary>A model's file with trained figures in place of its own: comments, order and tests stay as they were written.</summary>
internal static class TrainedText
{
    public static string Of(string text, LinkageModel trained)
    {
        var stream = new YamlStream();
        using (var reader = new StringReader(text))
            stream.Load(reader);
        var root = (YamlMappingNode)stream.Documents[0].RootNode;
        var changes = new List<(YamlNode Node, string Text)>
        {
            (root["name"], trained.Name),
            (root["prior"], Written(trained.Prior)),
        };
        var comparisons = (YamlSequenceNode)root["comparisons"];
        foreach (var (node, comparison) in comparisons.Zip(trained.Comparisons))
        {
            var levels = (YamlSequenceNode)node["levels"];
            foreach (var (written, level) in levels.Zip(comparison.Levels))
            {
                if (level.IsNull)
                    continue;
                if (level is { FixM: false, M: { } m })
                    changes.Add((written["m"], Written(m)));
                if (level is { FixU: false, U: { } u })
                    changes.Add((written["u"], Written(u)));
            }
        }
        foreach (var (node, value) in changes.OrderByDescending(c => c.Node.Start.Index))
            text = text[..(int)node.Start.Index] + value + text[(int)node.End.Index..];
        return text;
    }

    private static string Written(double share) =>
        share.ToString(share >= 0.001 ? "0.######" : "0.####e-0", CultureInfo.InvariantCulture);
}
