using System.Text;
using Hearth.Linkage;
using Hearth.Linkage.Compare;
using Hearth.Linkage.Train;

namespace Hearth.Core.Matching.Models;

/// <summary>Writes a model in the format of <c>rulebook/matching/</c>: what <see cref="ModelReader"/> reads is the same model again.</summary>
internal static class ModelWriter
{
    public static string Write(LinkageModel model)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append('\n');
        Line($"name: {Yaml.Text(model.Name)}");
        Line($"prior: {Yaml.Number(model.Prior)}");
        Line($"keep-weight: {Yaml.Number(model.KeepWeight)}");
        Line($"join-weight: {Yaml.Number(model.JoinWeight)}");
        Line($"split-weight: {Yaml.Number(model.SplitWeight)}");
        Line($"max-block: {model.MaxBlock}");
        if (model.AcrossColumn is { } across)
            Line($"across: {Yaml.Text(across)}");
        Line("comparisons:");
        foreach (var comparison in model.Comparisons)
        {
            Line($"  - name: {Yaml.Text(comparison.Name)}");
            Line($"    about: {Kebab.Of(comparison.About)}");
            Line("    levels:");
            foreach (var level in comparison.Levels)
                Line($"      - {Level(level)}");
        }
        if (model.Kinds.Count > 0)
        {
            Line(
                "# Kinds of pairs: for each comparison the probability of its levels, in their order."
            );
            Line("kinds:");
            foreach (var kind in model.Kinds)
                Kind(Line, model, kind);
        }
        Line("blocking:");
        foreach (var rule in model.BlockingRules)
            Line($"  - {BlockingRules.Write(rule)}");
        if (model.Calibration is { } calibration)
            foreach (var line in CalibrationPoints.Write(calibration))
                Line(line);
        Training(Line, model.Training);
        return text.ToString();
    }

    private static string Level(ComparisonLevel level)
    {
        var parts = new List<string>
        {
            $"label: {Yaml.Text(level.Label)}",
            $"when: {LevelTests.Write(level.Test)}",
        };
        if (level.M is { } m && level.U is { } u)
            parts.AddRange([$"m: {Yaml.Number(m)}", $"u: {Yaml.Number(u)}"]);
        else if (!level.IsNull)
            parts.Add("untrained: true");
        if (level.FixM && level.FixU)
            parts.Add("fixed: true");
        else if (level.FixM || level.FixU)
            parts.Add(level.FixM ? "fixed-m: true" : "fixed-u: true");
        if (level.TermFrequency is { } rarity)
            parts.Add(
                $"rarity: {{ column: {Yaml.Text(rarity.Column)}, weight: {Yaml.Number(rarity.Weight)}, at-least: {Yaml.Number(rarity.MinimumU)} }}"
            );
        return $"{{ {string.Join(", ", parts)} }}";
    }

    private static void Kind(Action<string> line, LinkageModel model, PairKind kind)
    {
        line($"  - name: {Yaml.Text(kind.Name)}");
        line($"    match: {(kind.IsMatch ? "true" : "false")}");
        line($"    share: {Yaml.Number(kind.Share)}");
        line("    levels:");
        for (var c = 0; c < model.Comparisons.Count; c++)
            line(
                $"      {Yaml.Text(model.Comparisons[c].Name)}: [{string.Join(", ", kind.Levels[c].Select(Yaml.Number))}]"
            );
    }

    private static void Training(Action<string> line, TrainingSettings training)
    {
        line("training:");
        line($"  seed: {training.Seed}");
        line($"  random-pairs: {training.RandomPairs}");
        line($"  iterations: {training.Iterations}");
        line($"  convergence: {Yaml.Number(training.Convergence)}");
        line($"  deterministic-recall: {Yaml.Number(training.DeterministicRecall)}");
        if (training.FixPrior)
            line("  fixed-prior: true");
        if (!training.TakeMatchesOutOfU)
            line("  matches-stay-in-u: true");
        foreach (
            var (key, rules) in new[]
            {
                ("sessions", training.Sessions),
                ("deterministic", training.DeterministicRules),
            }
        )
        {
            if (rules.Count == 0)
                continue;
            line($"  {key}:");
            foreach (var rule in rules)
                line($"    - {BlockingRules.Write(rule)}");
        }
    }
}
