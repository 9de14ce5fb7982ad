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
    /// <summary>The latest model, or other file of a name; a council's file of the same name comes before the released one.</summary>
    public static string LatestFile(DataFolder folder, string named = "people-*.yaml")
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
            foreach (var file in Directory.EnumerateFiles(matching, named))
                files[Path.GetFileName(file)] = file;
        }
        if (files.Count == 0)
            throw new FileNotFoundException($"There is no rulebook/matching/{named}");
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
            SplitWeight = OptionalNumber(root, "split-weight") ?? -2,
            AcrossColumn = root.OptionalText("across"),
            MaxBlock = root.OptionalNumber("max-block") ?? 2000,
            Calibration = CalibrationPoints.Read(root),
            Training = root.OptionalMap("training") is { } training ? Training(training) : new(),
        };
        model = model with { Kinds = [.. root.Maps("kinds").Select(k => Kind(k, model))] };
        root.NothingElse();
        return model;
    }

    private static PairKind Kind(YamlMap map, LinkageModel model)
    {
        var levels = map.Map("levels");
        var kind = new PairKind(
            map.Text("name"),
            map.Flag("match"),
            Number(map, "share"),
            [.. model.Comparisons.Select(c => Shares(levels, c))]
        );
        levels.NothingElse();
        map.NothingElse();
        return kind;
    }

    private static double[] Shares(YamlMap levels, Comparison comparison)
    {
        double[] shares =
        [
            .. levels
                .Texts(comparison.Name)
                .Select(text =>
                    double.TryParse(
                        text,
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture,
                        out var share
                    )
                        ? share
                        : throw levels.Wrong($"'{text}' is no number", comparison.Name)
                ),
        ];
        return shares.Length == comparison.Levels.Count
            ? shares
            : throw levels.Wrong(
                $"'{comparison.Name}' has {comparison.Levels.Count} levels, not {shares.Length}"
            );
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

    private static double? OptionalNumber(YamlMap map, string key) =>
        map.OptionalText(key) is null ? null : Number(map, key);

    private static TrainingSettings Training(YamlMap map)
    {
        var settings = new TrainingSettings
        {
            Seed = (ulong)(map.OptionalNumber("seed") ?? 1),
            Iterations = map.OptionalNumber("iterations") ?? 25,
            Convergence = OptionalNumber(map, "convergence") ?? 1e-4,
            FixPrior = map.Flag("fixed-prior"),
            TakeMatchesOutOfU = !map.Flag("matches-stay-in-u"),
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
        )
        {
            About = map.OptionalText("about") is null ? default : map.Choice<EvidenceOf>("about"),
        };
        if (made.Levels.Count == 0 || made.Levels[^1].Test is not Else)
            throw map.Wrong($"the last level of '{made.Name}' is to be else");
        map.NothingElse();
        return made;
    }

    private static ComparisonLevel Level(YamlMap map, LevelTests tests)
    {
        var test = tests.Read(map.Map("when"));
        var label = map.Text("label");
        var weighed = !new ComparisonLevel(label, test).IsNull && !map.Flag("untrained");
        var level = new ComparisonLevel(
            label,
            test,
            weighed ? Number(map, "m") : null,
            weighed ? Number(map, "u") : null
        );
        if (map.Flag("fixed"))
            level = level with { FixM = true, FixU = true };
        level = level with
        {
            FixM = level.FixM || map.Flag("fixed-m"),
            FixU = level.FixU || map.Flag("fixed-u"),
        };
        if (Rarity(map) is { } rarity)
            level = level with { TermFrequency = rarity };
        map.NothingElse();
        return level;
    }

    /// <summary>A column's name, or a mapping that also says how much and from what frequency.</summary>
    private static TermFrequency? Rarity(YamlMap map)
    {
        if (!map.IsMap("rarity"))
            return map.OptionalText("rarity") is { } column ? new(column, 1, 1e-5) : null;
        var own = map.Map("rarity");
        var rarity = new TermFrequency(
            own.Text("column"),
            OptionalNumber(own, "weight") ?? 1,
            OptionalNumber(own, "at-least") ?? 1e-5
        );
        own.NothingElse();
        return rarity;
    }
}
