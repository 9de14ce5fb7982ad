using System.Globalization;
using Hearth.Core.Data;
using Hearth.Core.Sources.Catalogue;
using Hearth.Linkage;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Train;

namespace Hearth.Core.Matching.Models;

/// <summary>Reads a dated model of <c>rulebook/matching/</c>. What the format does not know is an error with its line.</summary>
internal static class ModelReader
{
    /// <summary>The latest model; a council's file of the same name comes before the released one.</summary>
    public static string LatestFile(DataFolder folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var rulebook in new[]
            {
                Path.Combine(AppContext.BaseDirectory, "rulebook"),
                folder.Rulebook,
            }
        )
        {
            var matching = Path.Combine(rulebook, "matching");
            if (!Directory.Exists(matching))
                continue;
            foreach (var file in Directory.EnumerateFiles(matching, "people-*.yaml"))
                files[Path.GetFileName(file)] = file;
        }
        if (files.Count == 0)
            throw new FileNotFoundException("There is no rulebook/matching/people-*.yaml");
        return files.Last().Value;
    }

    public static LinkageModel Latest(DataFolder folder)
    {
        var latest = LatestFile(folder);
        using var text = new StreamReader(latest);
        return Read(Path.GetFileName(latest), text);
    }

    public static LinkageModel Read(string file, TextReader text)
    {
        var root = YamlMap.Root(file, text);
        var tests = new LevelTests();
        if (root.OptionalMap("tests") is { } named)
        {
            foreach (var name in named.Keys)
                tests.Name(name, named.Map(name));
        }
        var model = new LinkageModel(
            root.Text("name"),
            Number(root, "prior"),
            [.. root.Maps("comparisons").Select(c => Comparison(c, tests))],
            BlockingRules.Read(root, "blocking")
        )
        {
            KeepWeight = Number(root, "keep-weight"),
            JoinWeight = Number(root, "join-weight"),
            MaxBlock = root.OptionalNumber("max-block") ?? 2000,
            Training = root.OptionalMap("training") is { } training ? Training(training) : new(),
        };
        root.NothingElse();
        return model;
    }

    internal static double Number(YamlMap map, string key) =>
        double.TryParse(
            map.Text(key),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : throw map.Wrong($"'{key}' is a number", key);

    private static TrainingSettings Training(YamlMap map)
    {
        var settings = new TrainingSettings
        {
            RandomPairs = map.OptionalNumber("random-pairs") ?? 1_000_000,
            Sessions = BlockingRules.Read(map, "sessions"),
            DeterministicRules = BlockingRules.Read(map, "deterministic"),
            DeterministicRecall = Number(map, "deterministic-recall"),
        };
        map.NothingElse();
        return settings;
    }

    private static Comparison Comparison(YamlMap map, LevelTests tests)
    {
        var made = new Comparison(
            map.Text("name"),
            [.. map.Maps("levels").Select(l => Level(l, tests))]
        );
        if (made.Levels.Count == 0 || made.Levels[^1].Test is not Else)
            throw map.Wrong($"the last level of '{made.Name}' is to be else");
        map.NothingElse();
        return made;
    }

    private static ComparisonLevel Level(YamlMap map, LevelTests tests)
    {
        var test = tests.Read(map.Map("when"));
        var weighed = test is not NullEither;
        var level = new ComparisonLevel(
            map.Text("label"),
            test,
            weighed ? Number(map, "m") : null,
            weighed ? Number(map, "u") : null
        );
        if (map.Flag("fixed"))
            level = level with { FixM = true, FixU = true };
        if (map.OptionalText("rarity") is { } column)
            level = level with { TermFrequency = new(column, 1, 1e-5) };
        map.NothingElse();
        return level;
    }
}
